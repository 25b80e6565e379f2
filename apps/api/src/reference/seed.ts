import { existsSync } from 'node:fs';
import { type CategorySource, categories } from '@thulubazaar/catalog/categories';
import { type Place, placeLabel } from '@thulubazaar/nepal/places';
import { readPlaces } from '@thulubazaar/nepal/places-file';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { invalidate } from '../page-cache/tags.ts';

const categoriesSql = `
  insert into categories (id, parent_id, position, name_en, name_ne, icon, aliases)
  select id, parent_id, position, name_en, name_ne, icon, aliases
    from jsonb_to_recordset($1::jsonb) as r(id text, parent_id text, position int, name_en text, name_ne text,
                                            icon text, aliases text[])
   order by parent_id nulls first, position
  on conflict (id) do update set (parent_id, position, name_en, name_ne, icon, aliases) =
    (excluded.parent_id, excluded.position, excluded.name_en, excluded.name_ne, excluded.icon, excluded.aliases)
  where (categories.parent_id, categories.position, categories.name_en, categories.name_ne, categories.icon,
         categories.aliases) is distinct from
        (excluded.parent_id, excluded.position, excluded.name_en, excluded.name_ne, excluded.icon, excluded.aliases)`;

const placesSql = `
  insert into places (id, parent_id, level, type, position, name_en, name_ne, label_en, label_ne, aliases, lat, lng,
                      ward_count)
  select id, parent_id, level, type, position, name_en, name_ne, label_en, label_ne, aliases, lat, lng, ward_count
    from jsonb_to_recordset($1::jsonb) as r(id text, parent_id text, level text, type text, position int, name_en text,
                                            name_ne text, label_en text, label_ne text, aliases text[],
                                            lat double precision, lng double precision, ward_count int)
   order by position
  on conflict (id) do update set (name_en, name_ne, label_en, label_ne, aliases, lat, lng, ward_count, position, type) =
    (excluded.name_en, excluded.name_ne, excluded.label_en, excluded.label_ne, excluded.aliases, excluded.lat,
     excluded.lng, excluded.ward_count, excluded.position, excluded.type)
  where (places.name_en, places.name_ne, places.label_en, places.label_ne, places.aliases, places.lat, places.lng,
         places.ward_count, places.position, places.type) is distinct from
        (excluded.name_en, excluded.name_ne, excluded.label_en, excluded.label_ne, excluded.aliases, excluded.lat,
         excluded.lng, excluded.ward_count, excluded.position, excluded.type)`;

function categoryRows() {
  const row = (source: CategorySource, position: number, parentId: string | null) => ({
    id: source.id,
    parent_id: parentId,
    position,
    name_en: source.nameEn,
    name_ne: source.nameNe,
    icon: source.icon,
    aliases: source.aliases,
  });
  return categories.flatMap((top, position) => [
    row(top, position, null),
    ...(top.children ?? []).map((child, at) => row(child, at, top.id)),
  ]);
}

function placeRows() {
  // The bundle has its own copy beside it.
  const bundled = new URL('./places.tsv', import.meta.url);
  const places = existsSync(bundled) ? readPlaces(bundled) : readPlaces();
  const byId = new Map(places.map((place) => [place.id, place]));
  return places.map((place, position) => {
    const ancestors: Place[] = [];
    for (let up = byId.get(place.parentId ?? ''); up; up = byId.get(up.parentId ?? '')) ancestors.push(up);
    return {
      id: place.id,
      parent_id: place.parentId,
      level: place.level,
      type: place.type,
      position,
      name_en: place.nameEn,
      name_ne: place.nameNe,
      label_en: placeLabel(place, ancestors, 'en'),
      label_ne: placeLabel(place, ancestors, 'ne'),
      aliases: place.aliases,
      lat: place.lat,
      lng: place.lng,
      ward_count: place.wardCount ?? 0,
    };
  });
}

// Any number shared by every process that brings them up to date: two releases at once would each wait for rows of the other.
const lock = 7_268_451_103;

/**
 * Brings categories and places in line with the project's data. Rows that did not change are left alone.
 * @returns how many rows of each were new or differed
 */
export async function seedReference(pool: pg.Pool): Promise<{ categories: number; places: number }> {
  return await transaction(pool, async (tx) => {
    await tx.query('set local lock_timeout = 0');
    await tx.query('select pg_advisory_xact_lock($1)', [lock]);
    const changed = await tx.query(categoriesSql, [JSON.stringify(categoryRows())]);
    const places = await tx.query(placesSql, [JSON.stringify(placeRows())]);
    if (changed.rowCount || places.rowCount) await invalidate(tx, ['reference', 'categories', 'places']);
    return { categories: changed.rowCount ?? 0, places: places.rowCount ?? 0 };
  });
}

import { type FieldSetting, setFieldSettings } from '@thulubazaar/catalog/field-settings';
import type { Bilingual, Category, Place, PlaceLevel } from '@thulubazaar/contract';
import { readQuery } from '@thulubazaar/nepal/read-query';
import type pg from 'pg';
import type { Row } from '../kernel/db/row.ts';
import type { Kernel } from '../kernel/kernel.ts';

export interface CategoryEntry {
  id: string;
  no: number;
  name: Bilingual;
  icon: string;
  aliases: string[];
  /** Nothing new is taken here. */
  hidden: boolean;
  parent: CategoryEntry | null;
}

export interface PlaceEntry extends Place {
  no: number;
  aliases: string[];
  parent: PlaceEntry | null;
  children: PlaceEntry[];
}

/** The category and place trees, which change only when they are loaded anew: kept in memory by every process. */
export interface Reference {
  categories: Map<string, CategoryEntry>;
  categoryTree: Category[];
  places: Map<string, PlaceEntry>;
  provinces: PlaceEntry[];
  /** Changes when the trees do. */
  loadedAt: number;
}

interface CategoryRow
  extends Pick<Row<'categories'>, 'id' | 'no' | 'parent_id' | 'name_en' | 'name_ne' | 'icon' | 'aliases'> {
  hidden: boolean;
  fields: Record<string, FieldSetting>;
}

// What an admin has made of a category lies over what the files say. Who moves back leaves a
// place free before its own.
const categoriesSql = `
  select c.id, c.no, c.parent_id, coalesce(s.name_en, c.name_en) as name_en, coalesce(s.name_ne, c.name_ne) as name_ne, c.icon,
         c.aliases || coalesce(s.words, '{}') as aliases, coalesce(s.hidden, false) as hidden, coalesce(s.fields, '{}') as fields
    from categories c left join category_settings s on s.category_id = c.id
   order by c.parent_id nulls first,
            case when s.position - 1 > c.position then s.position - 0.5 else coalesce(s.position - 1.5, c.position) end, c.position`;

type PlaceColumns =
  | 'id'
  | 'no'
  | 'parent_id'
  | 'type'
  | 'name_en'
  | 'name_ne'
  | 'label_en'
  | 'label_ne'
  | 'aliases'
  | 'lat'
  | 'lng';

interface PlaceRow extends Pick<Row<'places'>, PlaceColumns> {
  level: PlaceLevel;
}

/** What stands on the kernel and the trees. */
export interface Context extends Kernel {
  reference: Reference;
}

/** A name that an admin gave, and with its words apart as a search takes them: Zorbachowk is read as Zorba Chowk. */
function waysToSay(alias: string): string[] {
  const apart = readQuery(alias)
    .map(({ text }) => text)
    .join(' ');
  return apart === alias ? [alias] : [alias, apart];
}

/** Reads both trees, with what admins have added. */
export async function loadReference(pool: pg.Pool): Promise<Reference> {
  const categoryRows = await pool.query<CategoryRow>(categoriesSql);
  const placeRows = await pool.query<PlaceRow>(
    `select id, no, parent_id, level, type, name_en, name_ne, label_en, label_ne, aliases, lat, lng
       from places order by array_position(array['province', 'district', 'local', 'area', 'ward'], level), position`,
  );
  const { categories, categoryTree } = buildCategories(categoryRows.rows);
  setFieldSettings(Object.fromEntries(categoryRows.rows.map(({ id, fields }) => [id, fields])));
  const given = await pool.query<{ place_id: string; alias: string }>(
    'select place_id, alias from place_aliases order by added_at',
  );
  const { places, provinces } = buildPlaces(placeRows.rows);
  for (const { place_id, alias } of given.rows) places.get(place_id)?.aliases.push(...waysToSay(alias));
  return { categories, categoryTree, places, provinces, loadedAt: Date.now() };
}

function buildCategories(rows: CategoryRow[]) {
  const categories = new Map<string, CategoryEntry>();
  const tops = new Map<string, Category>();
  for (const row of rows) {
    const name = { en: row.name_en, ne: row.name_ne };
    const parent = row.parent_id === null ? null : (categories.get(row.parent_id) ?? null);
    const { id, no, icon, aliases, fields } = row;
    const hidden = row.hidden || parent?.hidden === true;
    categories.set(id, { id, no, name, icon, aliases, hidden, parent });
    const shown = {
      ...{ id, name, icon },
      ...(hidden && { hidden }),
      ...(Object.keys(fields).length > 0 && { fields }),
    };
    if (row.parent_id === null) tops.set(row.id, { ...shown, children: [] });
    else tops.get(row.parent_id)?.children.push(shown);
  }
  return { categories, categoryTree: [...tops.values()] };
}

function buildPlaces(rows: PlaceRow[]) {
  const places = new Map<string, PlaceEntry>();
  for (const row of rows) {
    const parent = row.parent_id === null ? null : (places.get(row.parent_id) ?? null);
    const entry: PlaceEntry = {
      id: row.id,
      no: row.no,
      level: row.level,
      type: row.type,
      name: { en: row.name_en, ne: row.name_ne },
      label: { en: row.label_en, ne: row.label_ne },
      aliases: row.aliases,
      lat: row.lat,
      lng: row.lng,
      parent,
      children: [],
    };
    places.set(row.id, entry);
    parent?.children.push(entry);
  }
  return { places, provinces: [...places.values()].filter((entry) => entry.parent === null) };
}

/** The places above one, from the province down. */
export function ancestorsOf(entry: PlaceEntry): PlaceEntry[] {
  const above: PlaceEntry[] = [];
  for (let up = entry.parent; up; up = up.parent) above.unshift(up);
  return above;
}

/** The top category of a category (itself when it is one). */
export function topOf(entry: CategoryEntry): CategoryEntry {
  return entry.parent ?? entry;
}

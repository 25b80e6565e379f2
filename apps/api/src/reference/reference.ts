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

type CategoryRow = Pick<
  Row<'categories'>,
  'id' | 'no' | 'parent_id' | 'name_en' | 'name_ne' | 'icon' | 'aliases'
>;

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
  const categoryRows = await pool.query<CategoryRow>(
    'select id, no, parent_id, name_en, name_ne, icon, aliases from categories order by parent_id nulls first, position',
  );
  const placeRows = await pool.query<PlaceRow>(
    `select id, no, parent_id, level, type, name_en, name_ne, label_en, label_ne, aliases, lat, lng
       from places order by array_position(array['province', 'district', 'local', 'area', 'ward'], level), position`,
  );
  const { categories, categoryTree } = buildCategories(categoryRows.rows);
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
    categories.set(row.id, { id: row.id, no: row.no, name, icon: row.icon, aliases: row.aliases, parent });
    const shown = { id: row.id, name, icon: row.icon };
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

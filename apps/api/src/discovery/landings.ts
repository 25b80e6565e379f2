import type { Landing, listLandings } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import type { Reads } from '../kernel/db/reads.ts';
import { invalidField } from '../kernel/errors.ts';
import type { CategoryEntry, PlaceEntry, Reference } from '../reference/reference.ts';

/** From so many live listings on, a category in a place has a page of its own. */
const leastListings = 3;
const keptMs = 5 * 60_000;

interface Pair {
  category: CategoryEntry;
  place: PlaceEntry;
  listings: number;
}

/** Every pair of a category and a place with enough listings, counted lately. */
interface Landings {
  all: Pair[];
  byCategory: Map<string, Pair[]>;
  byPlace: Map<string, Pair[]>;
}

// One reading of the lists, hashed six ways. A province is no place to look for a thing in.
const countSql = `
  select coalesce(category_no, top_category_no) as category, coalesce(place_no, local_no, district_no) as place,
         count(*)::int as listings
    from ad_cards
   group by grouping sets ((top_category_no, district_no), (top_category_no, local_no), (top_category_no, place_no),
                           (category_no, district_no), (category_no, local_no), (category_no, place_no))
  having count(*) >= $1`;

async function count(pool: pg.Pool, { categories, places }: Reference): Promise<Landings> {
  const { rows } = await pool.query<{ category: number; place: number; listings: number }>(countSql, [
    leastListings,
  ]);
  const categoryOf = new Map([...categories.values()].map((entry) => [entry.no, entry]));
  const placeOf = new Map([...places.values()].map((entry) => [entry.no, entry]));
  // A town is both the place of a listing and the town around it: counted as the latter, with all in it.
  const most = new Map<string, Pair>();
  for (const row of rows) {
    const [category, place] = [categoryOf.get(row.category), placeOf.get(row.place)];
    if (!category || !place || place.level === 'ward') continue;
    const key = `${row.category} ${row.place}`;
    if ((most.get(key)?.listings ?? 0) < row.listings)
      most.set(key, { category, place, listings: row.listings });
  }
  const all = [...most.values()].sort(
    (a, b) => b.listings - a.listings || (a.place.id < b.place.id ? -1 : 1),
  );
  const landings: Landings = { all, byCategory: new Map(), byPlace: new Map() };
  for (const pair of all) {
    add(landings.byCategory, pair.category.id, pair);
    add(landings.byPlace, pair.place.id, pair);
  }
  return landings;
}

function add(map: Map<string, Pair[]>, key: string, pair: Pair): void {
  const pairs = map.get(key);
  if (pairs) pairs.push(pair);
  else map.set(key, [pair]);
}

/**
 * The landings of one process: counted when they are asked for, and again behind the answer once they are five minutes old.
 */
export function createLandings(reads: Reads): (reference: Reference) => Promise<Landings> {
  let known: { counted: Promise<Landings>; at: number; loadedAt: number } | null = null;
  return async (reference) => {
    const before = known;
    if (before && before.loadedAt === reference.loadedAt && Date.now() - before.at < keptMs)
      return before.counted;
    const counted = reads.read(0n, (pool) => count(pool, reference));
    const mine = { counted, at: Date.now(), loadedAt: reference.loadedAt };
    known = mine;
    counted.catch(() => {
      if (known === mine) known = before;
    });
    return before && before.loadedAt === reference.loadedAt ? before.counted : counted;
  };
}

/**
 * Of a category its towns and areas, of a place its categories, of both the one page there is; most listings first.
 * @throws AppError invalid_input for what no tree knows
 */
export function landingsOf(
  landings: Landings,
  reference: Reference,
  { category, place, limit }: z.output<typeof listLandings.query>,
): Landing[] {
  if (category && !reference.categories.has(category)) throw invalidField('category', 'unknown_category');
  if (place && !reference.places.has(place)) throw invalidField('place', 'unknown_place');
  const pairs = place ? (landings.byPlace.get(place) ?? []) : (landings.byCategory.get(category ?? '') ?? []);
  return pairs
    .filter((pair) => (place ? !category || pair.category.id === category : pair.place.level !== 'district'))
    .slice(0, limit)
    .map(({ category: { id, name, icon, parent }, place: at, listings }) => ({
      category: { id, name, icon, top: parent === null },
      place: at,
      listings,
    }));
}

import type { ListAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { pageJson } from '../kernel/http/cursor.ts';
import type { Reference } from '../reference/reference.ts';
import { keysetOf, type Row, readTurn, type Turn, type TurnedPage, turnPage } from './keyset.ts';
import { addFilters, askedOf, attributeFilters, comparePrices, soughtBy, Where } from './scope.ts';

/** Listings are counted no further. */
const mostCounted = 1000;

/** How many there are over all pages, as an answer says it. */
interface Counted {
  matches: number;
  matchesCapped: boolean;
}

function countedUpTo(count: number): Counted {
  return { matches: Math.min(count, mostCounted), matchesCapped: count > mostCounted };
}

function whereOf(reference: Reference, query: ListAdsQuery): Where {
  const where = new Where();
  addFilters(where, reference, query);
  if (query.sort !== 'newest') {
    where.add('price is not null');
    comparePrices(where, reference, soughtBy(reference, query));
  }
  return where;
}

/**
 * One page of live listings as JSON text: the stored cards joined, never parsed.
 * @param count how many there are, as `countAdsJson` says it, to be told with them; it may be a little old
 * @throws AppError invalid_cursor, or invalid_input for an unknown category or place
 */
export async function listAdsJson(
  pool: pg.Pool,
  reference: Reference,
  query: ListAdsQuery,
  count?: () => Promise<string | Buffer>,
): Promise<string> {
  const where = whereOf(reference, query);
  const asked = askedOf('list', query);
  const turn = readTurn(query.cursor, asked);
  const { key, order, addTurn } = keysetOf(query.sort, turn);
  addTurn(where);
  const limit = where.value(query.limit + 1);
  const text = `select ad_id, ${key}, card from ad_cards ${where} order by ${order} limit ${limit}`;
  const statement = {
    text,
    values: where.values,
    rowMode: 'array' as const,
    unnamed: !isOneIndex(reference, query),
  };
  const { rows } = await pool.query<Row>(statement);
  // Where nothing is left before a page, the first one is there.
  if (turn?.back && rows.length === 0)
    return listAdsJson(pool, reference, { ...query, cursor: undefined }, count);
  const page = turnPage(rows, query, turn, asked);
  const { position, previous: previousCursor } = page;
  const counted = count && (await countBeside(page, turn, count));
  return pageJson(page.rows, page.next, { previousCursor, position, ...counted });
}

/** A count that does not contradict the page beside it, which is newer; where that is the last one, it is the count. */
async function countBeside(
  { rows, next, position }: TurnedPage,
  turn: Turn | null,
  count: () => Promise<string | Buffer>,
): Promise<Counted> {
  const shown = countedUpTo(position + rows.length);
  if (next === null && !turn?.back) return shown;
  const counted: Counted = JSON.parse(String(await count()));
  return counted.matchesCapped || counted.matches > shown.matches ? counted : shown;
}

/** What a count depends on: neither the page nor how long it is. */
export function countedBy({ cursor, limit, count, ...asked }: ListAdsQuery): string {
  return JSON.stringify(asked);
}

/** How many there are over all pages, as JSON text. Stops at the cap: a thousand entries of an index, whatever there is. */
export async function countAdsJson(
  pool: pg.Pool,
  reference: Reference,
  query: ListAdsQuery,
): Promise<string> {
  const where = whereOf(reference, query);
  const text = `select count(*)::int from (select from ad_cards ${where} limit ${where.value(mostCounted + 1)}) as counted`;
  const statement = {
    text,
    values: where.values,
    rowMode: 'array' as const,
    unnamed: !isOneIndex(reference, query),
  };
  const { rows } = await pool.query<[number]>(statement);
  const found = rows[0]?.[0] ?? 0;
  return JSON.stringify(countedUpTo(found));
}

/**
 * True where one index holds both the filter and the order, so that one plan fits all values and may be prepared.
 * Elsewhere the best plan depends on how rare each value is: a prepared one was found to be up to 4,000 times slower.
 */
function isOneIndex({ places }: Reference, query: ListAdsQuery): boolean {
  const { category, place, seller, shop, shopSection, sellerKind, minPrice, maxPrice, sort } = query;
  if (sellerKind !== undefined || shopSection !== undefined) return false;
  if (minPrice !== undefined || maxPrice !== undefined || attributeFilters(query).length > 0) return false;
  if (sort !== 'newest') return place === undefined && seller === undefined && shop === undefined;
  if (category && place && !seller && !shop) return places.get(place)?.level === 'district';
  return [category, place, seller, shop].filter((filter) => filter !== undefined).length <= 1;
}

import type { ListAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { pageJson } from '../kernel/http/cursor.ts';
import type { Reference } from '../reference/reference.ts';
import { keysetOf, type Row, readTurn, turnPage } from './keyset.ts';
import { addFilters, askedOf, attributeFilters, comparePrices, soughtBy, Where } from './scope.ts';

/** Listings are counted no further. */
const mostCounted = 1000;

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
 * @param counted what is known of how many there are, to be told with them
 * @throws AppError invalid_cursor, or invalid_input for an unknown category or place
 */
export async function listAdsJson(
  pool: pg.Pool,
  reference: Reference,
  query: ListAdsQuery,
  counted: Record<string, unknown> = {},
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
  const page = turnPage(rows, query.limit, turn, asked);
  const { position, previous: previousCursor } = page;
  return pageJson(page.rows, page.next, { previousCursor, position, ...counted });
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
  return JSON.stringify({ matches: Math.min(found, mostCounted), matchesCapped: found > mostCounted });
}

/**
 * True where one index holds both the filter and the order, so that one plan fits all values and may be prepared.
 * Elsewhere the best plan depends on how rare each value is: a prepared one was found to be up to 4,000 times slower.
 */
function isOneIndex({ places }: Reference, query: ListAdsQuery): boolean {
  const { category, place, seller, sellerKind, minPrice, maxPrice, sort } = query;
  if (sellerKind !== undefined) return false;
  if (minPrice !== undefined || maxPrice !== undefined || attributeFilters(query).length > 0) return false;
  if (sort !== 'newest') return place === undefined && seller === undefined;
  if (category && place && !seller) return places.get(place)?.level === 'district';
  return [category, place, seller].filter((filter) => filter !== undefined).length <= 1;
}

import type { ListAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { decodeCursor, encodeCursor, pageJson } from '../kernel/http/cursor.ts';
import type { Reference } from '../reference/reference.ts';
import { addFilters, askedOf, attributeFilters, comparePrices, soughtBy, Where } from './scope.ts';

type Sort = ListAdsQuery['sort'];
type Row = [id: number, key: number, card: string];

// Each sort is one index: (scope, key, ad_id). The key leaves PostgreSQL as a whole number that a cursor can carry.
const orders: Record<Sort, { key: string; order: string; after: (key: string, id: string) => string }> = {
  newest: {
    key: '(extract(epoch from published_at) * 1000)::bigint',
    order: 'published_at desc, ad_id desc',
    after: (key, id) =>
      `(published_at, ad_id) < (to_timestamp(${key}::double precision / 1000)::timestamptz(3), ${id}::bigint)`,
  },
  price_asc: {
    key: 'price',
    order: 'price, ad_id',
    after: (key, id) => `(price, ad_id) > (${key}::bigint, ${id}::bigint)`,
  },
  price_desc: {
    key: 'price',
    order: 'price desc, ad_id desc',
    after: (key, id) => `(price, ad_id) < (${key}::bigint, ${id}::bigint)`,
  },
};

/**
 * One page of live listings as JSON text, `{items, nextCursor}`: the stored cards joined, never parsed.
 * @throws AppError invalid_cursor, or invalid_input for an unknown category or place
 */
export async function listAdsJson(pool: pg.Pool, reference: Reference, query: ListAdsQuery): Promise<string> {
  const { key, order, after } = orders[query.sort];
  const where = new Where();
  addFilters(where, reference, query);
  if (query.sort !== 'newest') {
    where.add('price is not null');
    comparePrices(where, reference, soughtBy(reference, query));
  }
  const asked = askedOf('list', query);
  if (query.cursor) {
    const [at = 0, id = 0] = decodeCursor(query.cursor, asked, 2);
    where.add(after(where.value(at), where.value(id)));
  }
  const limit = where.value(query.limit + 1);
  const text = `select ad_id, ${key}, card from ad_cards ${where} order by ${order} limit ${limit}`;
  const statement = {
    text,
    values: where.values,
    rowMode: 'array' as const,
    unnamed: !isOneIndex(reference, query),
  };
  const { rows } = await pool.query<Row>(statement);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return pageJson(rows.slice(0, query.limit), last ? encodeCursor(asked, last[1], last[0]) : null);
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

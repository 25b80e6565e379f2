import { type AdState, adGroups, adStates, type ListMyAdsQuery, type MyAdCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { notFound } from '../kernel/errors.ts';
import { decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import type { Reference } from '../reference/reference.ts';
import { type OwnRow, ownSelect, toMyAdCard } from './owner-ad.ts';
import { Where } from './scope.ts';

type Counts = Record<AdState, number>;

/** Whose listings: a person's own, or those of a shop they work in. */
type Whose = { column: 'owner_id' | 'shop_id'; id: string };

/** By ads_of_shop; also of a shop that is closed. @throws AppError not_found where they do not work there */
async function shopOf(pool: pg.Pool, userId: string, slug: string): Promise<Whose> {
  const { rows } = await pool.query<{ shop_id: string }>(
    `select m.shop_id from shop_slugs x join shop_members m on m.shop_id = x.shop_id and m.user_id = $2
      where x.slug = $1`,
    [slug, userId],
  );
  if (!rows[0]) throw notFound();
  return { column: 'shop_id', id: rows[0].shop_id };
}

async function countsOf(pool: pg.Pool, { column, id }: Whose): Promise<Counts> {
  const { rows } = await pool.query<{ state: AdState; count: number }>(
    `select state, count(*)::int as count from ads where ${column} = $1 group by state`,
    [id],
  );
  const counts = Object.fromEntries(adStates.map((state) => [state, 0])) as Counts;
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/**
 * One page of a person's own listings, or of those of a shop they work in, last changed first.
 * @throws AppError invalid_cursor, not_found
 */
export async function listMyAds(
  pool: pg.Pool,
  reference: Reference,
  actorId: string,
  { state, group, shop, cursor, limit }: ListMyAdsQuery,
): Promise<{ items: MyAdCard[]; nextCursor: string | null; counts: Counts | null }> {
  const whose: Whose = shop ? await shopOf(pool, actorId, shop) : { column: 'owner_id', id: actorId };
  const asked = ['mine', whose.id, state, group];
  const where = new Where();
  where.add(`a.${whose.column} = ${where.value(whose.id)}`);
  if (state) where.add(`a.state = ${where.value(state)}`);
  if (group) where.add(`a.state = any(${where.value(adGroups[group])}::text[])`);
  if (!state && !group) where.add(`a.state <> 'removed'`);
  if (cursor) {
    const [at = 0, id = 0] = decodeCursor(cursor, asked, 2);
    const time = `to_timestamp(${where.value(at)}::double precision / 1000)::timestamptz(3)`;
    where.add(`(a.updated_at, a.id) < (${time}, ${where.value(id)}::bigint)`);
  }
  const { rows } = await pool.query<OwnRow>(
    `${ownSelect} ${where} order by a.updated_at desc, a.id desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const now = new Date();
  return {
    items: page.map((row) => toMyAdCard(row, reference, now)),
    nextCursor: last ? encodeCursor(asked, last.updated_at.getTime(), last.id) : null,
    counts: cursor ? null : await countsOf(pool, whose),
  };
}

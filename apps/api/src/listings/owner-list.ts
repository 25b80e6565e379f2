import { type AdState, adGroups, adStates, type ListMyAdsQuery, type MyAdCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import type { Reference } from '../reference/reference.ts';
import { type OwnRow, ownSelect, toMyAdCard } from './owner-ad.ts';
import { Where } from './scope.ts';

type Counts = Record<AdState, number>;

async function countsOf(pool: pg.Pool, ownerId: string): Promise<Counts> {
  const { rows } = await pool.query<{ state: AdState; count: number }>(
    'select state, count(*)::int as count from ads where owner_id = $1 group by state',
    [ownerId],
  );
  const counts = Object.fromEntries(adStates.map((state) => [state, 0])) as Counts;
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/**
 * One page of a person's own listings, last changed first.
 * @throws AppError invalid_cursor
 */
export async function listMyAds(
  pool: pg.Pool,
  reference: Reference,
  ownerId: string,
  { state, group, cursor, limit }: ListMyAdsQuery,
): Promise<{ items: MyAdCard[]; nextCursor: string | null; counts: Counts | null }> {
  const asked = ['mine', ownerId, state, group];
  const where = new Where();
  where.add(`a.owner_id = ${where.value(ownerId)}`);
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
    counts: cursor ? null : await countsOf(pool, ownerId),
  };
}

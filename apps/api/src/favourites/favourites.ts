import { type AdState, mostFavourites } from '@thulubazaar/contract';
import type pg from 'pg';
import { ownerRestricted } from '../listings/in-shop.ts';
import { requirePublic } from '../listings/require-public.ts';

// What is already kept stays as it was: with its time, and with what it cost then.
const keepSql = `
  insert into favourites (user_id, ad_id, price, created_at)
  select $1, a.id, a.price, now() - kept.at * interval '1 ms'
    from unnest($2::bigint[]) with ordinality as kept(ad_id, at) join ads a on a.id = kept.ad_id
   where a.state in ('live', 'sold')
  on conflict (user_id, ad_id) do nothing`;

// In the order of favourites_by_time.
const forgetSql = `
  delete from favourites where user_id = $1 and ad_id in
    (select ad_id from favourites where user_id = $1 order by created_at desc, ad_id desc offset $2)`;

/**
 * Keeps listings, the first of them as the last one saved, and forgets the oldest when there are too many. What is not
 * public is left out.
 */
export async function keep(tx: pg.PoolClient, userId: string, adIds: number[]): Promise<void> {
  // One at a time for one person, so that two requests do not leave one too many.
  await tx.query('select 1 from users where id = $1 for no key update', [userId]);
  const { rowCount } = await tx.query(keepSql, [userId, [...new Set(adIds)]]);
  if (rowCount) await tx.query(forgetSql, [userId, mostFavourites]);
}

/**
 * Keeps one listing that anyone may see.
 * @throws AppError not_found, gone
 */
export async function keepOne(tx: pg.PoolClient, userId: string, adId: number): Promise<void> {
  const { rows } = await tx.query<{ state: AdState; published_at: Date | null; owner_restricted: boolean }>(
    `select a.state, a.published_at, ${ownerRestricted('u')} as owner_restricted
       from ads a join users u on u.id = a.owner_id where a.id = $1`,
    [adId],
  );
  requirePublic(rows[0]);
  await keep(tx, userId, [adId]);
}

export async function forget(pool: pg.Pool, userId: string, adId: number): Promise<void> {
  await pool.query('delete from favourites where user_id = $1 and ad_id = $2', [userId, adId]);
}

/** Ids of what somebody keeps, last saved first. */
export async function keptIds(pool: pg.Pool, userId: string): Promise<number[]> {
  const { rows } = await pool.query<{ ad_id: number }>(
    'select ad_id from favourites where user_id = $1 order by created_at desc, ad_id desc',
    [userId],
  );
  return rows.map(({ ad_id }) => ad_id);
}

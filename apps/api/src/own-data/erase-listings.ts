import type pg from 'pg';
import { positionOf } from '../listings/life.ts';
import { carryOut } from '../listings/move.ts';
import { lockAd } from '../listings/owner-ad.ts';
import { eventOf } from '../listings/states.ts';
import type { Context } from '../reference/reference.ts';

// What the law wants known of a listing is that there was one, of what kind, from when to when. Nothing that was written stays.
const emptied = `
  update ads
     set state = 'removed', removed_at = coalesce(removed_at, now()), removed_from = null, title = '', description = '',
         attributes = '{}', public_title = null, public_description = null, public_version = null, scheduled_for = null,
         reserved_at = null, clock_at = null, expires_at = null, place_id = null, version = version + 1
   where owner_id = $1`;

const madeOfThem = [
  'ad_versions',
  'ad_images',
  'ad_numbers',
  'ad_prints',
  'ad_cards',
  'ad_search',
  'rule_findings',
  'rule_run_listings',
];

/** Removes all listings of somebody, and what they said; others keep no words of them in what they were told. */
export async function eraseListings(
  tx: pg.PoolClient,
  context: Pick<Context, 'events'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<void> {
  const { rows } = await tx.query<{ id: number }>('select id from ads where owner_id = $1 order by id', [
    userId,
  ]);
  const ids = rows.map(({ id }) => id);
  await forgetNews(tx, userId, handle, ids);
  for (const id of ids) await remove(tx, context, userId, id);
  await tx.query(emptied, [userId]);
  for (const table of madeOfThem)
    await tx.query(`delete from ${table} where ad_id = any($1::bigint[])`, [ids]);
  await tx.query(
    'delete from likeness_findings where decided_at is null and (ad_id = any($1::bigint[]) or other_ad_id = any($1::bigint[]))',
    [ids],
  );
}

// By the way that every removal takes: lists, search and cases hear of it.
async function remove(
  tx: pg.PoolClient,
  context: Pick<Context, 'events'>,
  userId: string,
  id: number,
): Promise<void> {
  const listing = await lockAd(tx, id);
  const now = new Date();
  const event = listing && eventOf(positionOf(listing), 'removed', now);
  if (event) await carryOut(tx, context, listing, event, 'removed', { by: 'owner', actorId: userId, now });
}

/** Whoever kept, found or reported a listing, or follows its seller, was told its title or a name. */
async function forgetNews(tx: pg.PoolClient, userId: string, handle: string, ids: number[]): Promise<void> {
  await tx.query(
    `delete from notifications n
      using (select user_id from favourites where ad_id = any($2::bigint[])
             union select user_id from alerts where ad_id = any($2::bigint[])
             union select reporter_id from reports where reported_id = $1
             union select follower_id from follows where seller_id = $1
             union select sold_to from ads where owner_id = $1 and sold_to is not null) told
      where n.user_id = told.user_id
        and ((n.data->>'adId')::bigint = any($2::bigint[]) or n.data->>'path' = $3
             or n.data->>'title' in (select title from ads where id = any($2::bigint[]) and title <> ''
                                     union select public_title from ads where id = any($2::bigint[]) and public_title <> ''))`,
    [userId, ids, `/seller/${handle}`],
  );
  await tx.query('delete from alerts where ad_id = any($1::bigint[]) or (seller_id = $2 and user_id <> $2)', [
    ids,
    userId,
  ]);
  // A search of one seller is named after them.
  await tx.query(`delete from saved_searches where query->>'seller' = $1`, [handle]);
  await tx.query(
    `delete from asked_searches a using asked_search_keys k
      where k.key = $1 and a.id = k.asked_id and not exists (select from saved_searches s where s.asked_id = a.id)`,
    [`s:${handle}`],
  );
}

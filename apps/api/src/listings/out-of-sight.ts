import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { invalidate } from '../page-cache/tags.ts';
import type { Context, Reference } from '../reference/reference.ts';
import { listingFacts, listingsRefreshed } from './events.ts';
import { refreshListings } from './read-model.ts';
import { tagsOf } from './tags.ts';

/** Before all else that waits: what somebody shows who may not act is out of sight within seconds. */
export const refreshOwnerJob = defineJob<{ userId: string }>({
  name: 'refresh_owner',
  priority: -10,
  maxAttempts: 10,
  keyOf: ({ userId }) => `listings of ${userId}`,
});

/** Brings listings of a shop in line with what it is by now: its name, and whether it is open. */
export const refreshShopJob = defineJob<{ shopId: string }>({
  name: 'refresh_shop',
  priority: -10,
  maxAttempts: 10,
  keyOf: ({ shopId }) => `listings of shop ${shopId}`,
});

const atOnce = 100;

// What stands in somebody's shop goes out of sight with them, whoever posted it.
const shopsOf = `select shop_id from shop_members where user_id = $1 and role = 'owner'`;
const ofOwner = `(owner_id = $1 or shop_id in (${shopsOf}))`;

/** Takes everything of somebody who may not act any more from lists and search, at once. */
export async function hideListings(tx: pg.PoolClient, { events }: Pick<Kernel, 'events'>, userId: string) {
  // By ad_cards_owner and ad_cards_shop.
  const { rows } = await tx.query<{ ad_id: number }>(
    `delete from ad_cards where owner_id = $1 or shop_id in (${shopsOf}) returning ad_id`,
    [userId],
  );
  const gone = rows.map(({ ad_id }) => ad_id);
  if (gone.length > 0) await events.publish(tx, listingsRefreshed, { shown: [], gone });
}

/** Lets whoever caches pages know of the newest of somebody's listings. */
export async function invalidateNewest(tx: pg.PoolClient, reference: Reference, userId: string) {
  const { rows } = await tx.query<{ id: number }>(
    `select id from ads where ${ofOwner} and state in ('live', 'sold') order by updated_at desc limit $2`,
    [userId, atOnce],
  );
  await invalidateAll(
    tx,
    reference,
    rows.map(({ id }) => id),
  );
}

async function invalidateAll(tx: pg.PoolClient, reference: Reference, ids: number[]): Promise<void> {
  const facts = await listingFacts(tx, ids);
  await invalidate(
    tx,
    [...facts].flatMap(([id, each]) => tagsOf(reference, id, each)),
  );
}

/**
 * Brings what lists show of somebody's listings in line with whether they may act, some at a time: also those that a
 * transaction wrote which did not see yet that they may not.
 */
export function refreshOwner(context: Context, userId: string): Promise<void> {
  return refreshAll(context, ofOwner, userId);
}

/** As `refreshOwner`, of what stands in a shop. */
export function refreshShop(context: Context, shopId: string): Promise<void> {
  return refreshAll(context, 'shop_id = $1', shopId);
}

async function refreshAll(
  { pool, events, reference }: Context,
  condition: string,
  value: string,
): Promise<void> {
  for (let after = 0; ; ) {
    const ids = await transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: number }>(
        `select id from ads where ${condition} and state in ('live', 'sold') and id > $2 order by id limit $3`,
        [value, after, atOnce],
      );
      const some = rows.map(({ id }) => id);
      if (some.length > 0) {
        await refreshListings(tx, { events, reference }, some);
        await invalidateAll(tx, reference, some);
      }
      return some;
    });
    const last = ids.at(-1);
    if (ids.length < atOnce || !last) return;
    after = last;
  }
}

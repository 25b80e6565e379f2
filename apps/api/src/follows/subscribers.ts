import { findForFollowers, findForShopFollowers } from '../alerts/find.ts';
import { tellFound } from '../alerts/jobs.ts';
import { transaction } from '../kernel/db/transaction.ts';
import type { Events } from '../kernel/events/events.ts';
import { defineJob, enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { listingChanged } from '../listings/events.ts';

export const tellFollowersJob = defineJob<{ adId: number }>({ name: 'tell_followers' });

export const tellShopFollowersJob = defineJob<{ adId: number }>({ name: 'tell_shop_followers' });

/** What follows do when something becomes true. */
export function subscribeFollows(events: Events): void {
  events.subscribe(listingChanged, async (tx, { id, before, after }) => {
    if (after.state !== 'live' || before?.state === 'live') return;
    // By follows_of_seller.
    const { rowCount } = await tx.query(
      'select 1 from follows f join users u on u.id = f.seller_id where u.handle = $1 limit 1',
      [after.seller],
    );
    if (rowCount) await enqueue(tx, tellFollowersJob, { adId: id });
  });
  events.subscribe(listingChanged, async (tx, { id, before, after }) => {
    const isNew = before?.state !== 'live' || before.shop !== after.shop;
    if (after.state !== 'live' || after.shop === null || !isNew) return;
    // By shop_follows_of_shop.
    const { rowCount } = await tx.query(
      'select 1 from shop_follows f join shops s on s.id = f.shop_id where s.slug = $1 limit 1',
      [after.shop],
    );
    if (rowCount) await enqueue(tx, tellShopFollowersJob, { adId: id });
  });
}

/** Tells everybody who follows the seller of a listing that it is there. */
export async function tellFollowers(
  { pool }: Pick<Kernel, 'pool'>,
  { adId }: { adId: number },
): Promise<void> {
  const found = await transaction(pool, (tx) => findForFollowers(tx, adId));
  await tellFound(pool, found);
}

/** Tells everybody who follows the shop that a listing stands in that it is there. */
export async function tellShopFollowers(
  { pool }: Pick<Kernel, 'pool'>,
  { adId }: { adId: number },
): Promise<void> {
  const found = await transaction(pool, (tx) => findForShopFollowers(tx, adId));
  await tellFound(pool, found);
}

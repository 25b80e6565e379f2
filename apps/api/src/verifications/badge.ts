import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { refreshOwnerJob } from '../listings/out-of-sight.ts';
import { announceShop } from '../shops/my-shop.ts';

/**
 * Shows the marks of a person and of a shop as their requests are now, everywhere: pages within seconds, lists by a job. An account that
 * sells as a shop has the mark of its shop; `verified` is for the release before, which reads nothing else.
 */
export async function showMark(
  tx: pg.PoolClient,
  events: Events,
  { user_id: userId, shop_id: shopId }: { user_id: string; shop_id: string | null },
): Promise<void> {
  if (shopId !== null) {
    const { rowCount } = await tx.query(
      `update shops s set verified_at = mark.at
         from (select (select decided_at from verifications where shop_id = $1 and state = 'granted') as at) mark
        where s.id = $1 and s.verified_at is distinct from mark.at`,
      [shopId],
    );
    if (rowCount) await announceShop(tx, shopId, true);
  }
  const { rows } = await tx.query<{ handle: string }>(
    `update users u set verified_at = mark.at, verified = mark.at is not null
       from (select case when x.kind = 'shop'
                then (select min(v.decided_at) from verifications v join shop_members m on m.shop_id = v.shop_id
                       where v.state = 'granted' and m.user_id = x.id and m.role = 'owner')
                else (select v.decided_at from verifications v where v.state = 'granted' and v.kind = 'person' and v.user_id = x.id)
                 end as at from users x where x.id = $1) mark
      where u.id = $1 and u.verified_at is distinct from mark.at returning handle`,
    [userId],
  );
  const handle = rows[0]?.handle;
  if (!handle) return;
  await events.publish(tx, accountChanged, { userId, handle, onListings: true });
  await enqueue(tx, refreshOwnerJob, { userId });
}

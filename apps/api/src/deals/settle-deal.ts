import type pg from 'pg';
import { takeBack } from '../notifications/notify-anew.ts';
import { tellToConfirm } from './tell.ts';

interface SoldRow {
  id: string;
  ad_id: number;
  buyer_id: string;
  seller_id: string;
}

/**
 * What a listing that was sold, or is no longer, means for deals: whom it was sold to is asked, once; a deal that its seller takes back
 * is void unless its buyer has confirmed it.
 */
export async function settleDeal(tx: pg.PoolClient, adId: number): Promise<void> {
  const voided = await tx.query<{ id: string; buyer_id: string }>(
    `update deals d set void_at = now() from ads a
      where d.ad_id = $1 and a.id = d.ad_id and d.confirmed_at is null and d.denied_at is null and d.void_at is null
        and (a.sold_at is null or a.sold_to is distinct from d.buyer_id)
     returning d.id, d.buyer_id`,
    [adId],
  );
  // Nobody is asked any more.
  for (const { id: key, buyer_id: userId } of voided.rows)
    await takeBack(tx, { userId, kind: 'deal_to_confirm', key });
  const { rows } = await tx.query<SoldRow>(
    `insert into deals (ad_id, seller_id, buyer_id, sold_at)
     select id, owner_id, sold_to, sold_at from ads
      where id = $1 and sold_at is not null and sold_to is not null and sold_to <> owner_id
     on conflict (ad_id, buyer_id) where void_at is null do nothing
     returning id, ad_id, buyer_id, seller_id`,
    [adId],
  );
  if (rows[0]) await tellToConfirm(tx, rows[0]);
}

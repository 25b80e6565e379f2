import { type Deal, reviewableDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import { readDeal } from './deal-list.ts';
import { sharesOf } from './shares.ts';
import { tellDue } from './tell.ts';

/** A deal that a transaction holds. */
export interface HeldDeal {
  id: string;
  ad_id: number;
  buyer_id: string;
  seller_id: string;
  is_confirmed: boolean;
  /** Sold so long ago that nobody asks any more. */
  is_old: boolean;
  /** Confirmed so long ago that nothing is written of it any more. */
  is_over: boolean;
}

/** Holds a deal until the transaction ends. @throws AppError not_found, where its seller has taken it back too */
export async function lockDeal(tx: pg.PoolClient, id: string): Promise<HeldDeal> {
  const { rows } = await tx.query<HeldDeal>(
    `select id, ad_id, buyer_id, seller_id, confirmed_at is not null as is_confirmed,
            sold_at < now() - interval '${reviewableDays} days' as is_old,
            coalesce(confirmed_at < now() - interval '${reviewableDays} days', false) as is_over
       from deals where id = $1 and void_at is null for no key update`,
    [id],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Keeps what the two share at this moment, besides what they did before. @returns all of it */
export async function keepShares(tx: pg.PoolClient, deal: HeldDeal): Promise<string[]> {
  const now = await sharesOf(tx, deal.buyer_id, deal.seller_id);
  const { rows } = await tx.query<{ shares: string[] }>(
    `update deals set shares = array(select distinct unnest(shares || $2::text[]) order by 1) where id = $1 returning shares`,
    [deal.id, now],
  );
  return rows[0]?.shares ?? [];
}

/**
 * The buyer says that they bought it; said before, it is no change. What they denied by mistake they may confirm.
 * @throws AppError not_found, too_late_to_review
 */
export async function confirmDeal(tx: pg.PoolClient, buyerId: string, id: string): Promise<Deal> {
  const deal = await lockDeal(tx, id);
  if (!deal.is_confirmed) {
    if (deal.is_old) throw new AppError('too_late_to_review');
    await tx.query('update deals set confirmed_at = now(), denied_at = null where id = $1', [id]);
    await keepShares(tx, deal);
    await tellDue(tx, deal, { to: deal.seller_id, why: 'confirmed' });
  }
  return readDeal(tx, buyerId, id);
}

/**
 * The buyer says that they did not buy it.
 * @throws AppError not_found; conflict once one of the two has written of it
 */
export async function denyDeal(tx: pg.PoolClient, buyerId: string, id: string): Promise<Deal> {
  const deal = await lockDeal(tx, id);
  const { rowCount } = await tx.query('select from deal_reviews where deal_id = $1', [id]);
  if (rowCount) throw new AppError('conflict');
  await tx.query(
    'update deals set denied_at = coalesce(denied_at, now()), confirmed_at = null where id = $1',
    [deal.id],
  );
  return readDeal(tx, buyerId, id);
}

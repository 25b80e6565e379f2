import type { MyShop } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Actor, authorise, type Policy } from '../kernel/policy/policy.ts';
import { refreshShopJob } from '../listings/out-of-sight.ts';
import { invalidate } from '../page-cache/tags.ts';
import type { Reference } from '../reference/reference.ts';
import { numbersOf } from './contact.ts';
import { findShop, lockShop, type ShopRow, toShop } from './shop-row.ts';

/** What writing a shop works with. */
export type ShopContext = Pick<Kernel, 'encryption' | 'events'> & { reference: Reference };

/** A shop as somebody sees it who works in it. */
export function toMyShop(context: ShopContext, row: ShopRow, actorId: string): MyShop {
  const numbers = numbersOf(context, row);
  const counts = {
    phones: numbers.phones.length,
    whatsapp: numbers.whatsapp !== null,
    email: numbers.email !== null,
  };
  const shop = toShop(row, context.reference, counts);
  return {
    ...shop,
    // As they typed it.
    name: row.name,
    description: row.description,
    announcements: row.announcements,
    sections: row.sections,
    id: row.id,
    role: row.members.find(({ id }) => id === actorId)?.role ?? 'staff',
    state: row.state,
    version: row.version,
    closedAt: row.closed_at?.toISOString() ?? null,
    numbers,
  };
}

/**
 * Holds a shop for somebody who may change it.
 * @throws AppError not_found; conflict where it is not as they read it
 */
export async function holdShop(
  tx: pg.PoolClient,
  actor: Actor,
  policy: Policy<never, Pick<ShopRow, 'members'>>,
  slug: string,
  version?: number,
): Promise<ShopRow> {
  const row = authorise(actor, policy, await lockShop(tx, slug));
  if (version !== undefined && row.version !== version) throw new AppError('conflict');
  return row;
}

/** A shop that this transaction has changed, once whoever shows it knows. */
export async function changedShop(
  tx: pg.PoolClient,
  context: ShopContext,
  actorId: string,
  slug: string,
  onListings = false,
): Promise<MyShop> {
  const row = await findShop(tx, slug);
  if (!row) throw new Error('the shop is not there');
  await announceShop(tx, row.id, onListings);
  return toMyShop(context, row, actorId);
}

/**
 * Lets whoever caches pages know that a shop has changed, under all its addresses.
 * @param onListings also what its listings show of it
 */
export async function announceShop(tx: pg.PoolClient, shopId: string, onListings: boolean): Promise<void> {
  const { rows } = await tx.query<{ slug: string }>('select slug from shop_slugs where shop_id = $1', [
    shopId,
  ]);
  await invalidate(
    tx,
    rows.map(({ slug }) => `shop:${slug}`),
  );
  if (onListings) await enqueue(tx, refreshShopJob, { shopId });
}

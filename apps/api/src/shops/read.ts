import type { Shop } from '@thulubazaar/contract';
import type pg from 'pg';
import { notFound } from '../kernel/errors.ts';
import { countsOf } from './contact.ts';
import type { ShopContext } from './my-shop.ts';
import { findShop, type ShopRow, toShop } from './shop-row.ts';

/**
 * A shop that anyone may see: open, and of somebody who may act.
 * @throws AppError not_found
 */
export function requireShown(row: ShopRow | null): ShopRow {
  if (row?.state !== 'open' || row.owner_restricted) throw notFound();
  return row;
}

/** A shop as anyone may see it, by a slug that it has or had. @throws AppError not_found */
export async function getShop(pool: pg.Pool, context: ShopContext, slug: string): Promise<Shop> {
  const row = requireShown(await findShop(pool, slug));
  return toShop(row, context.reference, countsOf(context, row));
}

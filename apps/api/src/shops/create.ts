import { randomUUID } from 'node:crypto';
import { type MyShop, mostOwnedShops, type createShop as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { requireName } from '../accounts/people.ts';
import { phoneOf } from '../accounts/phone-of.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import { changedShop, type ShopContext } from './my-shop.ts';
import { freeSlug, requireFree, takeSlug } from './slugs.ts';

/**
 * Opens a shop.
 * @throws AppError phone_needed, name_needed; invalid_input for an address that is taken, or one shop too many
 */
export async function createShop(
  tx: pg.PoolClient,
  context: ShopContext,
  ownerId: string,
  { name, slug: asked, description = '' }: z.output<typeof operation.body>,
): Promise<MyShop> {
  if (asked !== undefined) requireFree(asked);
  if ((await phoneOf(tx, context, ownerId)) === null) throw new AppError('phone_needed');
  await requireName(tx, ownerId);
  await requireRoom(tx, ownerId, 'name');
  const slug = asked ?? (await freeSlug(tx, name));
  const id = randomUUID();
  const { rowCount } = await tx.query(
    'insert into shops (id, slug, name, description) values ($1, $2, $3, $4) on conflict (slug) do nothing',
    [id, slug, name, description],
  );
  if (!rowCount) throw invalidField('slug', 'slug_taken');
  await takeSlug(tx, id, slug);
  await tx.query(`insert into shop_members (shop_id, user_id, role) values ($1, $2, 'owner')`, [id, ownerId]);
  return changedShop(tx, context, ownerId, slug);
}

/**
 * Whoever owns as many open shops as one may, gets no other.
 * @throws AppError invalid_input with shops_full
 */
export async function requireRoom(tx: pg.PoolClient, ownerId: string, field: string): Promise<void> {
  // One at a time for one person, so that two requests cannot both be the last one allowed.
  await tx.query('select 1 from users where id = $1 for no key update', [ownerId]);
  const { rows } = await tx.query<{ owned: number }>(
    `select count(*)::int as owned from shop_members m join shops s on s.id = m.shop_id
      where m.user_id = $1 and m.role = 'owner' and s.state = 'open'`,
    [ownerId],
  );
  if ((rows[0]?.owned ?? 0) >= mostOwnedShops)
    throw new AppError('invalid_input', [{ field, code: 'shops_full', limit: mostOwnedShops }]);
}

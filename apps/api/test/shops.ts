import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from '../src/entry/context.ts';
import { makeUser } from './factories.ts';

/** An open shop, as if somebody had made it. */
export async function makeShop(
  context: Context,
  given: { ownerId?: string; name?: string; slug?: string } = {},
): Promise<{ id: string; slug: string }> {
  const ownerId = given.ownerId ?? (await makeUser(context)).id;
  const { pool } = context;
  const id = randomUUID();
  const slug = given.slug ?? `test-${randomBytes(5).toString('hex')}`;
  await pool.query('insert into shops (id, slug, name) values ($1, $2, $3)', [
    id,
    slug,
    given.name ?? 'A shop',
  ]);
  await pool.query('insert into shop_slugs (slug, shop_id) values ($1, $2)', [slug, id]);
  await pool.query(`insert into shop_members (shop_id, user_id, role) values ($1, $2, 'owner')`, [
    id,
    ownerId,
  ]);
  return { id, slug };
}

/** Has somebody work in a shop. */
export async function joinShop({ pool }: Pick<Context, 'pool'>, slug: string, userId: string): Promise<void> {
  await pool.query(
    `insert into shop_members (shop_id, user_id, role) select shop_id, $2, 'staff' from shop_slugs where slug = $1`,
    [slug, userId],
  );
}

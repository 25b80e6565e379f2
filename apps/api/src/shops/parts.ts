import type { MyShop, setShopAnnouncements, setShopSections } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { invalidField } from '../kernel/errors.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { changedShop, holdShop, type ShopContext } from './my-shop.ts';
import { shopPolicies } from './policies.ts';

async function grow(tx: pg.PoolClient, shopId: string): Promise<void> {
  await tx.query('update shops set version = version + 1, updated_at = now() where id = $1', [shopId]);
}

/**
 * Makes these the sections of a shop, in this order. Listings of one that is left out stand in none.
 * @throws AppError not_found, conflict; invalid_input for one that it does not have
 */
export async function setSections(
  tx: pg.PoolClient,
  context: ShopContext,
  actor: Actor,
  slug: string,
  { version, sections }: z.output<typeof setShopSections.body>,
): Promise<MyShop> {
  const before = await holdShop(tx, actor, shopPolicies['shop.change'], slug, version);
  const known = new Set(before.sections.map(({ id }) => id));
  const ids = sections.flatMap(({ id }) => id ?? []);
  for (const [at, { id }] of sections.entries())
    if (id !== undefined && (!known.has(id) || ids.indexOf(id) !== ids.lastIndexOf(id)))
      throw invalidField(`sections.${at}.id`, 'unknown_section');
  await tx.query('delete from shop_sections where shop_id = $1 and not id = any($2::uuid[])', [
    before.id,
    ids,
  ]);
  await tx.query(
    `insert into shop_sections (id, shop_id, position, name)
     select coalesce(id, gen_random_uuid()), $1, position, name
       from jsonb_to_recordset($2::jsonb) as x(id uuid, name text, position int)
     on conflict (id) do update set name = excluded.name, position = excluded.position`,
    [before.id, JSON.stringify(sections.map((section, position) => ({ ...section, position })))],
  );
  await grow(tx, before.id);
  // What lists know of listings in a section that is gone.
  return changedShop(tx, context, actor.id, before.slug, ids.length < known.size);
}

/**
 * Makes these the announcements of a shop, in this order.
 * @throws AppError not_found, conflict
 */
export async function setAnnouncements(
  tx: pg.PoolClient,
  context: ShopContext,
  actor: Actor,
  slug: string,
  { version, announcements }: z.output<typeof setShopAnnouncements.body>,
): Promise<MyShop> {
  const before = await holdShop(tx, actor, shopPolicies['shop.change'], slug, version);
  await tx.query('delete from shop_announcements where shop_id = $1', [before.id]);
  await tx.query(
    `insert into shop_announcements (shop_id, position, text, from_day, until_day)
     select $1, position, text, "from", "until"
       from jsonb_to_recordset($2::jsonb) as n(text text, "from" date, "until" date, position int)`,
    [before.id, JSON.stringify(announcements.map((each, position) => ({ ...each, position })))],
  );
  await grow(tx, before.id);
  return changedShop(tx, context, actor.id, before.slug);
}

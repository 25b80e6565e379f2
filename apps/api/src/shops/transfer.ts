import type { MyShop, ShopTeam } from '@thulubazaar/contract';
import type pg from 'pg';
import { phoneOf } from '../accounts/phone-of.ts';
import { publicWords } from '../accounts/public-words.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { invalidField } from '../kernel/errors.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { notify } from '../notifications/notify.ts';
import { requireRoom } from './create.ts';
import { shopHandedOver } from './events.ts';
import { announceShop, changedShop, holdShop, type ShopContext } from './my-shop.ts';
import { shopPolicies } from './policies.ts';
import { teamOf } from './team.ts';

/**
 * Makes somebody who works in a shop its owner; whoever owned it stays as staff.
 * @throws AppError not_found; invalid_input for who does not work there, has no number, or owns too many
 */
export async function transferShop(
  tx: pg.PoolClient,
  context: ShopContext,
  actor: Actor,
  slug: string,
  handle: string,
): Promise<ShopTeam> {
  const shop = await holdShop(tx, actor, shopPolicies['shop.own'], slug);
  const { rows } = await tx.query<{ id: string }>(
    `select u.id from shop_members m join users u on u.id = m.user_id
      where m.shop_id = $1 and m.role = 'staff' and u.handle = $2 and not ${isRestricted('u')}`,
    [shop.id, handle],
  );
  const heir = rows[0]?.id;
  if (!heir) throw invalidField('handle', 'not_staff');
  if ((await phoneOf(tx, context, heir)) === null) throw invalidField('handle', 'person_without_phone');
  await requireRoom(tx, heir, 'handle');
  const become = 'update shop_members set role = $3 where shop_id = $1 and user_id = $2';
  await tx.query(become, [shop.id, actor.id, 'staff']);
  await tx.query(become, [shop.id, heir, 'owner']);
  await tx.query('update shops set version = version + 1, updated_at = now() where id = $1', [shop.id]);
  await announceShop(tx, shop.id, true);
  await context.events.publish(tx, shopHandedOver, { shopId: shop.id });
  const key = `${shop.id}:${shop.version}`;
  await notify(tx, {
    userId: heir,
    kind: 'shop_handed_over',
    key,
    data: { shop: publicWords(shop.name), slug: shop.slug },
  });
  return teamOf(tx, shop.id);
}

/**
 * Closes a shop or opens it again; what it is already is no change. Its listings are their posters' meanwhile, and stand in it
 * again when it opens.
 * @throws AppError not_found; invalid_input for one open shop too many
 */
export async function setShopState(
  tx: pg.PoolClient,
  context: ShopContext,
  actor: Actor,
  slug: string,
  state: 'open' | 'closed',
): Promise<MyShop> {
  const shop = await holdShop(tx, actor, shopPolicies['shop.own'], slug);
  if (shop.state === state) return changedShop(tx, context, actor.id, shop.slug);
  if (state === 'open') await requireRoom(tx, actor.id, 'slug');
  await tx.query(
    `update shops set state = $2, closed_at = case when $2 = 'closed' then now() end, version = version + 1,
            updated_at = now() where id = $1`,
    [shop.id, state],
  );
  if (state === 'closed') await tx.query('delete from shop_invitations where shop_id = $1', [shop.id]);
  return changedShop(tx, context, actor.id, shop.slug, true);
}

import { mostShopMembers, type ShopTeam } from '@thulubazaar/contract';
import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { AppError, invalidField, notFound } from '../kernel/errors.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { notify } from '../notifications/notify.ts';
import { announceShop, holdShop } from './my-shop.ts';
import { shopPolicies } from './policies.ts';
import type { ShopRow } from './shop-row.ts';

type Db = pg.Pool | pg.PoolClient;

/** Who works in a shop, whose it is first, and who is invited to. */
export async function teamOf(db: Db, shopId: string): Promise<ShopTeam> {
  const members = await db.query<SellerRow & { role: 'owner' | 'staff'; at: string }>(
    `select ${sellerColumns}, m.role, ${isoTime('m.joined_at')} as at
       from shop_members m join users u on u.id = m.user_id where m.shop_id = $1 order by m.role, m.joined_at, u.id`,
    [shopId],
  );
  const invited = await db.query<SellerRow & { at: string }>(
    `select ${sellerColumns}, ${isoTime('i.expires_at')} as at
       from shop_invitations i join users u on u.id = i.user_id
      where i.shop_id = $1 and i.expires_at > now() order by i.created_at, u.id`,
    [shopId],
  );
  return {
    members: members.rows.map(({ role, at, ...row }) => ({ person: toSellerCard(row), role, joinedAt: at })),
    invitations: invited.rows.map(({ at, ...row }) => ({ person: toSellerCard(row), expiresAt: at })),
  };
}

async function personNamed(tx: pg.PoolClient, handle: string): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from users u where handle = $1 and not ${isRestricted('u')}`,
    [handle],
  );
  if (!rows[0]) throw invalidField('handle', 'unknown_seller');
  return rows[0].id;
}

function requireOpen({ state }: ShopRow): void {
  if (state === 'closed') throw new AppError('shop_closed');
}

/**
 * Invites somebody to work in a shop; once more, it is as long again. Whom they have blocked cannot tell that nobody reads it.
 * @throws AppError not_found, shop_closed; invalid_input for nobody, a member, or one too many
 */
export async function invite(
  tx: pg.PoolClient,
  actor: Actor,
  slug: string,
  handle: string,
): Promise<ShopTeam> {
  const shop = await holdShop(tx, actor, shopPolicies['shop.own'], slug);
  requireOpen(shop);
  const userId = await personNamed(tx, handle);
  if (shop.members.some(({ id }) => id === userId)) throw invalidField('handle', 'already_member');
  await tx.query(
    'delete from shop_invitations where shop_id = $1 and (user_id = $2 or expires_at <= now())',
    [shop.id, userId],
  );
  const { rows } = await tx.query<{ id: string; waiting: number; blocked: boolean }>(
    `insert into shop_invitations (shop_id, user_id, invited_by) values ($1, $2, $3)
     returning id, (select count(*)::int from shop_invitations where shop_id = $1) as waiting,
               exists (select from blocks where blocker_id = $2 and blocked_id = $3) as blocked`,
    [shop.id, userId, actor.id],
  );
  const { id = '', waiting = 0, blocked = false } = rows[0] ?? {};
  if (shop.members.length + waiting >= mostShopMembers)
    throw new AppError('invalid_input', [{ field: 'handle', code: 'members_full', limit: mostShopMembers }]);
  if (!blocked)
    await notify(tx, { userId, kind: 'shop_invited', key: id, data: { shop: publicWords(shop.name) } });
  return teamOf(tx, shop.id);
}

/** Takes an invitation back. @throws AppError not_found */
export async function withdraw(tx: pg.PoolClient, actor: Actor, slug: string, handle: string): Promise<void> {
  const shop = await holdShop(tx, actor, shopPolicies['shop.own'], slug);
  await tx.query(
    'delete from shop_invitations i using users u where i.shop_id = $1 and u.id = i.user_id and u.handle = $2',
    [shop.id, handle],
  );
}

/**
 * Accepts an invitation.
 * @returns the slug of the shop
 * @throws AppError not_found, also when it is over or was taken back; shop_closed
 */
export async function accept(tx: pg.PoolClient, actor: Actor, id: string): Promise<string> {
  const { rows } = await tx.query<{ shop_id: string; slug: string; name: string; state: ShopRow['state'] }>(
    `delete from shop_invitations i using shops s
      where i.id = $1 and i.user_id = $2 and i.expires_at > now() and s.id = i.shop_id
     returning i.shop_id, s.slug, s.name, s.state`,
    [id, actor.id],
  );
  const shop = rows[0];
  if (!shop) throw notFound();
  if (shop.state === 'closed') throw new AppError('shop_closed');
  await tx.query(
    `insert into shop_members (shop_id, user_id, role) values ($1, $2, 'staff') on conflict do nothing`,
    [shop.shop_id, actor.id],
  );
  await tell(tx, shop.shop_id, actor.id, shop);
  return shop.slug;
}

// Whose the shop is hears that somebody works there now.
async function tell(
  tx: pg.PoolClient,
  shopId: string,
  memberId: string,
  { slug, name }: { slug: string; name: string },
): Promise<void> {
  const { rows } = await tx.query<{ owner_id: string; person: string }>(
    `select m.user_id as owner_id, u.name as person from shop_members m join users u on u.id = $2
      where m.shop_id = $1 and m.role = 'owner'`,
    [shopId, memberId],
  );
  if (!rows[0]) return;
  const { owner_id: userId, person } = rows[0];
  const key = `${shopId}:${memberId}:${Date.now()}`;
  await notify(tx, {
    userId,
    kind: 'shop_joined',
    key,
    data: { shop: publicWords(name), slug, person: publicWords(person) },
  });
}

/** Declines an invitation. */
export async function decline(tx: pg.PoolClient, actor: Actor, id: string): Promise<void> {
  await tx.query('delete from shop_invitations where id = $1 and user_id = $2', [id, actor.id]);
}

/**
 * Ends the work of somebody in a shop: by its owner, or by themselves. What they posted leaves the shop with them.
 * @throws AppError not_found where another member asks; shop_owner_stays
 */
export async function removeMember(
  tx: pg.PoolClient,
  actor: Actor,
  slug: string,
  handle: string,
): Promise<{ shopId: string; userId: string } | null> {
  const shop = await holdShop(tx, actor, shopPolicies['shop.change'], slug);
  const { rows } = await tx.query<{ id: string; role: 'owner' | 'staff' }>(
    `select m.user_id as id, m.role from shop_members m join users u on u.id = m.user_id
      where m.shop_id = $1 and u.handle = $2`,
    [shop.id, handle],
  );
  const member = rows[0];
  const isOwner = shop.members.some(({ id, role }) => id === actor.id && role === 'owner');
  if (!isOwner && member?.id !== actor.id) throw notFound();
  if (!member) return null;
  if (member.role === 'owner') throw new AppError('shop_owner_stays');
  // Whoever changes one of them at this moment is let finish; what comes into the shop meanwhile is found behind it.
  await leave(tx, shop.id, member.id);
  await tx.query('delete from shop_members where shop_id = $1 and user_id = $2', [shop.id, member.id]);
  await leave(tx, shop.id, member.id);
  await announceShop(tx, shop.id, false);
  if (member.id !== actor.id) {
    const key = `${shop.id}:${Date.now()}`;
    await notify(tx, { userId: member.id, kind: 'shop_left', key, data: { shop: publicWords(shop.name) } });
  }
  return { shopId: shop.id, userId: member.id };
}

async function leave(tx: pg.PoolClient, shopId: string, userId: string): Promise<void> {
  await tx.query(
    `update ads set shop_id = null, shop_section_id = null where shop_id = $1 and owner_id = $2`,
    [shopId, userId],
  );
}

import { type AlertTime, mostFollows, type ShopFollow } from '@thulubazaar/contract';
import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { dueSql } from '../alerts/due.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import { takeBack } from '../notifications/notify-anew.ts';
import { type ShopCardRow, shopCardColumns, toShopCard } from '../shops/shop-row.ts';

interface FollowRow extends ShopCardRow {
  id: string;
  alerts: AlertTime;
  followed_at: string;
}

const followSql = `
  select s.id, ${shopCardColumns}, f.alerts, ${isoTime('f.created_at')} as followed_at
    from shop_follows f join shops s on s.id = f.shop_id where f.follower_id = $1`;

function toFollow({ alerts, followed_at, ...shop }: FollowRow): ShopFollow {
  return { shop: toShopCard(shop), alerts, followedAt: followed_at };
}

/** The shops that somebody follows, the last one first; also those that are closed. */
export async function listShopFollows(pool: pg.Pool, followerId: string): Promise<ShopFollow[]> {
  const { rows } = await pool.query<FollowRow>(`${followSql} order by f.created_at desc, s.id limit $2`, [
    followerId,
    mostFollows,
  ]);
  return rows.map(toFollow);
}

const shownSql = `
  select s.id from shop_slugs k join shops s on s.id = k.shop_id and s.state = 'open'
    join shop_members m on m.shop_id = s.id and m.role = 'owner' join users u on u.id = m.user_id
   where k.slug = $1 and not ${isRestricted('u')}`;

/**
 * Has somebody hear of what is new in a shop, or changes when they do.
 * @throws AppError not_found; invalid_input when they follow too many
 */
export async function followShop(
  pool: pg.Pool,
  followerId: string,
  slug: string,
  alerts: AlertTime | undefined,
): Promise<ShopFollow> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(shownSql, [slug]);
    const shopId = rows[0]?.id;
    if (!shopId) throw notFound();
    // One at a time for one person, so that two requests do not follow one too many.
    await tx.query('select 1 from users where id = $1 for no key update', [followerId]);
    await tx.query(
      `insert into shop_follows (follower_id, shop_id, alerts) values ($1, $2, coalesce($3, 'at_once'))
       on conflict (follower_id, shop_id) do update set alerts = coalesce($3, shop_follows.alerts)`,
      [followerId, shopId, alerts ?? null],
    );
    const { rows: all } = await tx.query<FollowRow>(followSql, [followerId]);
    if (all.length > mostFollows)
      throw new AppError('invalid_input', [{ field: 'slug', code: 'follows_full', limit: mostFollows }]);
    if (alerts !== undefined) await retime(tx, followerId, shopId);
    const made = all.find(({ id }) => id === shopId);
    if (!made) throw notFound();
    return toFollow(made);
  });
}

// What was found and not told yet follows, by alerts_of_shop.
async function retime(tx: pg.PoolClient, followerId: string, shopId: string): Promise<void> {
  await tx.query(
    `update alerts a set due_at = ${dueSql('f.alerts')}
       from shop_follows f where f.follower_id = $1 and f.shop_id = $2
        and a.user_id = $1 and a.shop_id = $2 and a.told_at is null and a.due_at is not null`,
    [followerId, shopId],
  );
}

/** Has somebody hear of a shop no more. */
export async function unfollowShop(pool: pg.Pool, followerId: string, slug: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ shop_id: string }>(
      `delete from shop_follows f using shop_slugs k
        where f.follower_id = $1 and f.shop_id = k.shop_id and k.slug = $2 returning f.shop_id`,
      [followerId, slug],
    );
    if (rows[0]) await takeBack(tx, { userId: followerId, kind: 'shop_listings', key: rows[0].shop_id });
  });
}

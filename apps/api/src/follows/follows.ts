import { type AlertTime, type Follow, mostFollows } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { dueSql } from '../alerts/due.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../kernel/errors.ts';
import { takeBack } from '../notifications/notify-anew.ts';

interface FollowRow extends SellerRow {
  alerts: AlertTime;
  followed_at: string;
}

const followSql = `
  select ${sellerColumns}, f.alerts, ${isoTime('f.created_at')} as followed_at
    from follows f join users u on u.id = f.seller_id where f.follower_id = $1`;

function toFollow({ alerts, followed_at, ...seller }: FollowRow): Follow {
  return { seller: toSellerCard(seller), alerts, followedAt: followed_at };
}

/** Whom somebody follows, the last one first. */
export async function listFollows(pool: pg.Pool, followerId: string): Promise<Follow[]> {
  const { rows } = await pool.query<FollowRow>(`${followSql} order by f.created_at desc, u.id limit $2`, [
    followerId,
    mostFollows,
  ]);
  return rows.map(toFollow);
}

/**
 * Has somebody hear of a seller's new listings, or changes when they do.
 * @throws AppError not_found; invalid_input for oneself, or when they follow too many
 */
export async function follow(
  pool: pg.Pool,
  followerId: string,
  handle: string,
  alerts: AlertTime | undefined,
): Promise<Follow> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>('select id from users where handle = $1', [handle]);
    const sellerId = rows[0]?.id;
    if (!sellerId) throw notFound();
    if (sellerId === followerId) throw invalidField('handle', 'invalid_value');
    // One at a time for one person, so that two requests do not follow one too many.
    await tx.query('select 1 from users where id = $1 for no key update', [followerId]);
    await tx.query(
      `insert into follows (follower_id, seller_id, alerts) values ($1, $2, coalesce($3, 'at_once'))
       on conflict (follower_id, seller_id) do update set alerts = coalesce($3, follows.alerts)`,
      [followerId, sellerId, alerts ?? null],
    );
    const { rows: all } = await tx.query<FollowRow & { is_this: boolean }>(
      `select f.*, f.handle = $2 as is_this from (${followSql}) f`,
      [followerId, handle],
    );
    if (all.length > mostFollows)
      throw new AppError('invalid_input', [{ field: 'handle', code: 'follows_full', limit: mostFollows }]);
    if (alerts !== undefined) await retime(tx, followerId, sellerId);
    const made = all.find(({ is_this }) => is_this);
    if (!made) throw notFound();
    return toFollow(made);
  });
}

// What was found and not told yet follows: also what nobody was to be told of, since they last heard of this seller. By
// alerts_of_follow.
async function retime(tx: pg.PoolClient, followerId: string, sellerId: string): Promise<void> {
  await tx.query(
    `update alerts a set due_at = ${dueSql('f.alerts')}
       from follows f where f.follower_id = $1 and f.seller_id = $2
        and a.user_id = $1 and a.seller_id = $2 and a.told_at is null
        and (a.due_at is not null
             or a.found_at > coalesce((select max(t.told_at) from alerts t where t.user_id = $1 and t.seller_id = $2),
                                      '-infinity'))`,
    [followerId, sellerId],
  );
}

/** Has somebody hear of a seller no more. */
export async function unfollow(pool: pg.Pool, followerId: string, handle: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ seller_id: string }>(
      `delete from follows f using users u where f.follower_id = $1 and f.seller_id = u.id and u.handle = $2
       returning f.seller_id`,
      [followerId, handle],
    );
    if (rows[0]) await takeBack(tx, { userId: followerId, kind: 'seller_listings', key: rows[0].seller_id });
  });
}

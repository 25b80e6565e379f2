import type pg from 'pg';
import { unlistedKinds } from './kinds.ts';

/** How many notifications each of these people has not read, by notifications_unread; who is missing has none. */
export async function unreadNotifications(
  db: pg.Pool | pg.PoolClient,
  userIds: string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ user_id: string; unread: number }>(
    `select user_id, count(*)::int as unread from notifications
      where user_id = any($1::uuid[]) and read_at is null and kind <> all($2) group by user_id`,
    [userIds, unlistedKinds],
  );
  return new Map(rows.map(({ user_id, unread }) => [user_id, unread]));
}

import type { readNotifications as readOperation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { broadcast } from '../kernel/events/broadcast.ts';
import { notificationTopic } from './notify.ts';
import { unreadNotifications } from './unread.ts';

/**
 * Marks what somebody was told as read: these, or all up to one of them, which leaves what came since.
 * @returns how many they have not read
 */
export async function readNotifications(
  pool: pg.Pool,
  userId: string,
  { ids = [], upTo = 0 }: z.output<typeof readOperation.body>,
): Promise<number> {
  const { rowCount } = await pool.query(
    `update notifications set read_at = now()
      where user_id = $1 and read_at is null and (id = any($2::bigint[]) or id <= $3::bigint)`,
    [userId, ids, upTo],
  );
  if (rowCount) await broadcast(pool, notificationTopic, { to: [userId] });
  return (await unreadNotifications(pool, [userId])).get(userId) ?? 0;
}

import type pg from 'pg';
import { broadcast, defineTopic } from '../kernel/events/broadcast.ts';
import { type DataOf, type KindName, kinds } from './kinds.ts';

/** People whose unread notifications are another number now. */
export const notificationTopic = defineTopic<{ to: string[] }>('notifications');

interface Told<N extends KindName> {
  kind: N;
  /** What happened, apart from all else of its kind: a person is told of it once. */
  key: string;
  data: DataOf<N>;
}

/**
 * Tells somebody of something, in the transaction in which it happens.
 * @returns whether they had not been told before
 */
export async function notify<N extends KindName>(
  db: pg.Pool | pg.PoolClient,
  { userId, ...told }: Told<N> & { userId: string },
): Promise<boolean> {
  return (await notifyAll(db, [userId], told)) > 0;
}

/**
 * Tells many the same.
 * @returns how many of them had not been told before
 */
export async function notifyAll<N extends KindName>(
  db: pg.Pool | pg.PoolClient,
  userIds: string[],
  { kind, key, data }: Told<N>,
): Promise<number> {
  const { rows } = await db.query<{ user_id: string }>(
    `insert into notifications (user_id, kind, key, data)
     select distinct user_id, $2, $3, $4::jsonb from unnest($1::uuid[]) as told(user_id)
     on conflict (user_id, kind, key) do nothing returning user_id`,
    [userIds, kind, key, JSON.stringify(kinds[kind].data.parse(data))],
  );
  if (rows.length > 0) await broadcast(db, notificationTopic, { to: rows.map(({ user_id }) => user_id) });
  return rows.length;
}

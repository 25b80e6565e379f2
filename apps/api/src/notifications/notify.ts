import type pg from 'pg';
import { broadcast, defineTopic } from '../kernel/events/broadcast.ts';
import { type DataOf, type KindName, kinds } from './kinds.ts';
import { toldSql, toldValues } from './told-sql.ts';

/** People whose unread notifications are another number now. */
export const notificationTopic = defineTopic<{ to: string[] }>('notifications');

/** Something is to leave for somebody, in the seconds to come. */
export const leavingTopic = defineTopic<null>('deliveries');

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
  const { rows } = await db.query<Stored>(
    toldSql(
      `insert into notifications (user_id, kind, key, data)
       select distinct user_id, $2, $3, $4::jsonb from unnest($1::uuid[]) as given(user_id)
       on conflict (user_id, kind, key) do nothing returning id, user_id`,
      5,
    ),
    [userIds, kind, key, JSON.stringify(kinds[kind].data.parse(data)), ...toldValues(kinds[kind])],
  );
  await announce(db, rows);
  return rows.length;
}

/** What `toldSql` answers. */
export interface Stored {
  user_id: string;
  leaving: number;
}

/** Tells every process what was stored: those who show it, and those who send it. */
export async function announce(db: pg.Pool | pg.PoolClient, stored: readonly Stored[]): Promise<void> {
  if (stored.length === 0) return;
  await broadcast(db, notificationTopic, { to: [...new Set(stored.map(({ user_id }) => user_id))] });
  if (stored[0]?.leaving) await broadcast(db, leavingTopic, null);
}

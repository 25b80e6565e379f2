import type pg from 'pg';
import { broadcast } from '../kernel/events/broadcast.ts';
import { type DataOf, type KindName, kinds } from './kinds.ts';
import { announce, notificationTopic, type Stored } from './notify.ts';
import { toldSql, toldValues } from './told-sql.ts';

interface Standing {
  userId: string;
  kind: KindName;
  key: string;
}

/** How many things those of these stand for that were not read, by their `count`. */
export async function unreadCounts<S extends Standing>(
  db: pg.Pool | pg.PoolClient,
  standing: readonly S[],
): Promise<Map<S, number>> {
  if (standing.length === 0) return new Map();
  const asked = standing.map(({ userId, kind, key }, at) => ({ at, user_id: userId, kind, key }));
  const { rows } = await db.query<{ at: number; count: number }>(
    `select a.at, (n.data->>'count')::int as count
       from jsonb_to_recordset($1::jsonb) as a(at int, user_id uuid, kind text, key text)
       join notifications n on n.user_id = a.user_id and n.kind = a.kind and n.key = a.key
      where n.read_at is null`,
    [JSON.stringify(asked)],
  );
  const counts = new Map<S, number>();
  for (const { at, count } of rows) {
    const one = standing[at];
    if (one) counts.set(one, count);
  }
  return counts;
}

/**
 * Tells each of these of something that goes on: what they were told under the same key gives way, so that it stands once
 * in their list, as the newest, unread.
 */
export async function notifyAnew<N extends KindName>(
  tx: pg.PoolClient,
  kind: N,
  told: readonly { userId: string; key: string; data: DataOf<N> }[],
): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ userId, key, data }) => ({
    user_id: userId,
    key,
    data: kinds[kind].data.parse(data),
  }));
  // What has not left gives way to what tells of more.
  const source = 'jsonb_to_recordset($2::jsonb) as t(user_id uuid, key text, data jsonb)';
  await tx.query(
    `delete from notifications n using ${source} where n.user_id = t.user_id and n.kind = $1 and n.key = t.key`,
    [kind, JSON.stringify(rows)],
  );
  const { rows: stored } = await tx.query<Stored>(
    toldSql(
      `insert into notifications (user_id, kind, key, data) select user_id, $1, key, data from ${source}
       on conflict (user_id, kind, key) do update set (data, created_at, read_at) = (excluded.data, now(), null)
       returning id, user_id`,
      3,
    ),
    [kind, JSON.stringify(rows), ...toldValues(kinds[kind])],
  );
  await announce(tx, stored);
}

/**
 * As `notifyAnew` of one person, for what goes on by the second: while something waits to leave, it leaves with what is new.
 */
export async function notifyOngoing<N extends KindName>(
  tx: pg.PoolClient,
  kind: N,
  told: { userId: string; key: string; data: DataOf<N> },
): Promise<void> {
  const { rowCount } = await tx.query(
    `update notifications n set data = $4
      where user_id = $1 and kind = $2 and key = $3 and read_at is null
        and exists (select from deliveries d where d.notification_id = n.id and d.state in ('waiting', 'held'))`,
    [told.userId, kind, told.key, JSON.stringify(kinds[kind].data.parse(told.data))],
  );
  if (!rowCount) await notifyAnew(tx, kind, [told]);
}

/** What was told under a key is known by now. */
export async function markRead(
  tx: pg.PoolClient,
  { userId, kinds: ofKinds, key }: { userId: string; kinds: readonly KindName[]; key: string },
): Promise<void> {
  await tx.query(
    `update notifications set read_at = now()
      where user_id = $1 and kind = any($2) and key = $3 and read_at is null`,
    [userId, ofKinds, key],
  );
}

/** Takes back what somebody was told under a key: what it was about they do not want to hear of any more. */
export async function takeBack(tx: pg.PoolClient, { userId, kind, key }: Standing): Promise<void> {
  const { rowCount } = await tx.query(
    'delete from notifications where user_id = $1 and kind = $2 and key = $3',
    [userId, kind, key],
  );
  if (rowCount) await broadcast(tx, notificationTopic, { to: [userId] });
}

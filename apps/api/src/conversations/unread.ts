import type pg from 'pg';

/** How many messages wait to be read by each of these people, muted conversations aside; who is missing has none. */
export async function unreadOf(db: pg.Pool | pg.PoolClient, userIds: string[]): Promise<Map<string, number>> {
  const { rows } = await db.query<{ user_id: string; unread: number }>(
    `select user_id, sum(unread)::int as unread from conversation_members
      where user_id = any($1::uuid[]) and unread > 0 and not muted group by user_id`,
    [userIds],
  );
  return new Map(rows.map(({ user_id, unread }) => [user_id, unread]));
}

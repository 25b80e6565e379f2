import type pg from 'pg';

export interface KeptMessage {
  id: number;
  channel: 'sms' | 'email' | 'push';
  recipient: string;
  body: string;
  createdAt: string;
}

/** Keeps a message that no gateway will send, for the local outbox page, until `purgeKeptMessages`. */
export async function keep(
  pool: pg.Pool,
  channel: KeptMessage['channel'],
  recipient: string,
  body: string,
): Promise<void> {
  await pool.query('insert into outbox (channel, recipient, body) values ($1, $2, $3)', [
    channel,
    recipient,
    body,
  ]);
}

/** Forgets messages older than a day. */
export async function purgeKeptMessages(pool: pg.Pool): Promise<void> {
  await pool.query("delete from outbox where created_at < now() - interval '1 day'");
}

/** The newest messages first. */
export async function newestMessages(pool: pg.Pool, limit: number): Promise<KeptMessage[]> {
  const { rows } = await pool.query<Omit<KeptMessage, 'createdAt'> & { created_at: Date }>(
    'select id, channel, recipient, body, created_at from outbox order by id desc limit $1',
    [limit],
  );
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}

import type pg from 'pg';
import type { EncryptedColumn } from '../encryption/encrypted-columns.ts';
import type { Encryption } from '../encryption/encryption.ts';

export interface KeptMessage {
  id: number;
  channel: 'sms' | 'email' | 'push';
  recipient: string;
  body: string;
  createdAt: string;
}

/** Whom a message is to, and its text: one value of JSON. */
export const keptMessageColumn: EncryptedColumn = {
  field: 'outbox.message',
  table: 'outbox',
  key: ['id'],
  column: 'message_encrypted',
};

/** Where messages are kept, and what encrypts them there. */
export interface Keeping {
  pool: pg.Pool;
  encryption: Encryption;
}

/** Keeps a message that no gateway will send, for the local outbox page, until `purgeKeptMessages`. */
export async function keep(
  { pool, encryption }: Keeping,
  channel: KeptMessage['channel'],
  recipient: string,
  body: string,
): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('outbox', 'id')) as id`,
  );
  const id = rows[0]?.id ?? 0;
  const place = { field: keptMessageColumn.field, row: String(id) };
  await pool.query(
    'insert into outbox (id, channel, message_encrypted) overriding system value values ($1, $2, $3)',
    [id, channel, encryption.encrypt(place, JSON.stringify({ recipient, body }))],
  );
}

/** Forgets messages older than a day. */
export async function purgeKeptMessages(pool: pg.Pool): Promise<void> {
  await pool.query("delete from outbox where created_at < now() - interval '1 day'");
}

/** The newest messages first. */
export async function newestMessages({ pool, encryption }: Keeping, limit: number): Promise<KeptMessage[]> {
  const { rows } = await pool.query<{
    id: number;
    channel: KeptMessage['channel'];
    message_encrypted: Buffer;
    created_at: Date;
  }>(
    `select id, channel, message_encrypted, created_at from outbox
      where message_encrypted is not null order by id desc limit $1`,
    [limit],
  );
  return rows.map(({ id, channel, message_encrypted, created_at }) => {
    const place = { field: keptMessageColumn.field, row: String(id) };
    const { recipient, body } = JSON.parse(encryption.decrypt(place, message_encrypted));
    return { id, channel, recipient, body, createdAt: created_at.toISOString() };
  });
}

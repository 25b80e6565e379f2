import type { Passkey } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../../kernel/errors.ts';

type Db = pg.Pool | pg.PoolClient;

/** What is kept of a passkey, besides its name. */
export interface NewPasskey {
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  syncable: boolean;
  synced: boolean;
}

export interface KnownPasskey extends NewPasskey {
  id: string;
  userId: string;
}

interface ShownRow {
  id: string;
  name: string;
  synced: boolean;
  created_at: Date;
  used_at: Date | null;
}

const shown = 'id, name, synced, created_at, used_at';

function passkeyOf({ id, name, synced, created_at, used_at }: ShownRow): Passkey {
  const lastUsedAt = used_at?.toISOString() ?? null;
  return { id, name, synced, createdAt: created_at.toISOString(), lastUsedAt };
}

export async function passkeysOf(db: Db, userId: string): Promise<Passkey[]> {
  const { rows } = await db.query<ShownRow>(
    `select ${shown} from passkeys where user_id = $1 order by created_at desc, id`,
    [userId],
  );
  return rows.map(passkeyOf);
}

/** What an authenticator needs to know so that it makes no second one for the same account. */
export async function credentialsOf(
  db: Db,
  userId: string,
): Promise<Pick<KnownPasskey, 'credentialId' | 'transports'>[]> {
  const { rows } = await db.query<{ credential_id: string; transports: string[] }>(
    'select credential_id, transports from passkeys where user_id = $1',
    [userId],
  );
  return rows.map(({ credential_id, transports }) => ({ credentialId: credential_id, transports }));
}

export async function findPasskey(db: Db, credentialId: string): Promise<KnownPasskey | null> {
  const { rows } = await db.query<{
    id: string;
    user_id: string;
    public_key: Buffer;
    counter: string;
    transports: string[];
    syncable: boolean;
    synced: boolean;
  }>(
    `select id, user_id, public_key, counter, transports, syncable, synced from passkeys where credential_id = $1`,
    [credentialId],
  );
  const [row] = rows;
  if (!row) return null;
  const { id, user_id, public_key, counter, transports, syncable, synced } = row;
  return {
    id,
    userId: user_id,
    credentialId,
    publicKey: public_key,
    counter: Number(counter),
    transports,
    syncable,
    synced,
  };
}

/** @throws AppError contact_taken when it is known already, whosever it is */
export async function storePasskey(
  tx: pg.PoolClient,
  userId: string,
  { credentialId, publicKey, counter, transports, syncable, synced }: NewPasskey,
  name: string,
): Promise<Passkey> {
  const { rows } = await tx.query<ShownRow>(
    `insert into passkeys (user_id, credential_id, public_key, counter, transports, syncable, synced, name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning ${shown}`,
    [userId, credentialId, Buffer.from(publicKey), counter, transports, syncable, synced, name],
  );
  if (!rows[0]) throw new AppError('contact_taken');
  return passkeyOf(rows[0]);
}

/**
 * Notes that a passkey has signed in.
 * @throws AppError wrong_passkey when it was removed meanwhile, or has signed in with a later counter
 */
export async function notePasskeyUse(
  tx: pg.PoolClient,
  id: string,
  { counter, synced }: { counter: number; synced: boolean },
): Promise<void> {
  const { rowCount } = await tx.query(
    `update passkeys set counter = $2, synced = $3, used_at = now()
      where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [id, counter, synced],
  );
  if (rowCount === 0) throw new AppError('wrong_passkey');
}

export async function setPasskeyName(db: Db, id: string, name: string): Promise<Passkey> {
  const { rows } = await db.query<ShownRow>(
    `update passkeys set name = $2 where id = $1 returning ${shown}`,
    [id, name],
  );
  if (!rows[0]) throw notFound();
  return passkeyOf(rows[0]);
}

export async function deletePasskey(db: Db, id: string): Promise<void> {
  const { rowCount } = await db.query('delete from passkeys where id = $1', [id]);
  if (rowCount === 0) throw notFound();
}

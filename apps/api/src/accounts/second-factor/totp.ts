import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import type { EncryptedColumn } from '../../kernel/encryption/encrypted-columns.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';

type Db = pg.Pool | pg.PoolClient;
type Ciphers = Pick<Kernel, 'encryption'>;

/** What an authenticator app counts by is as good as a password. */
export const totpSecretColumn: EncryptedColumn = {
  field: 'totp.secret',
  table: 'totp',
  key: ['user_id'],
  column: 'secret_encrypted',
};

/** 160 bits, as RFC 4226 recommends for SHA-1. */
const secretBytes = 20;
/** Steps before and after the present one whose codes are taken: clocks of phones differ. */
const window = 1;

// What every authenticator app understands; some ignore all else that a URI says.
function totpOf(secret: string, label = 'account'): TOTP {
  return new TOTP({ issuer: 'ThuluBazaar', label, algorithm: 'SHA1', digits: 6, period: 30, secret });
}

/** The code of a secret at a time, as an app shows it. */
export function codeAt(secret: string, timestamp: number): string {
  return totpOf(secret).generate({ timestamp });
}

export function uriOf(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The step that a code is of, by the present time; null where it is of none that is taken. */
function stepOf(secret: string, typed: string): number | null {
  const totp = totpOf(secret);
  const timestamp = Date.now();
  const token = toLatinDigits(cleanLine(typed)).replace(/[\s-]/g, '');
  const delta = totp.validate({ token, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** Since when an account asks for an app; null where it does not. */
export async function totpSince(db: Db, userId: string): Promise<Date | null> {
  const { rows } = await db.query<{ confirmed_at: Date | null }>(
    'select confirmed_at from totp where user_id = $1',
    [userId],
  );
  return rows[0]?.confirmed_at ?? null;
}

/**
 * Makes a secret that waits to be confirmed, in place of one that waited.
 * @throws AppError conflict where an app is asked for already
 */
export async function newSecret(db: Db, { encryption }: Ciphers, userId: string): Promise<string> {
  const secret = new Secret({ size: secretBytes }).base32;
  await storeSecret(db, { encryption }, userId, secret);
  return secret;
}

async function storeSecret(db: Db, { encryption }: Ciphers, userId: string, secret: string): Promise<void> {
  const { rowCount } = await db.query(
    `insert into totp (user_id, secret_encrypted) values ($1, $2)
     on conflict (user_id) do update set secret_encrypted = excluded.secret_encrypted, created_at = now()
      where totp.confirmed_at is null`,
    [userId, encryption.encrypt({ field: totpSecretColumn.field, row: userId }, secret)],
  );
  if (rowCount === 0) throw new AppError('conflict');
}

/** Has an account ask for a secret that somebody else made. */
export async function setSecret(db: Db, context: Ciphers, userId: string, secret: string): Promise<void> {
  await storeSecret(db, context, userId, secret);
  await db.query('update totp set confirmed_at = now() where user_id = $1', [userId]);
}

/** The secret of an account that asks for an app; null where it does not. */
export async function secretOf(db: Db, { encryption }: Ciphers, userId: string): Promise<string | null> {
  const { rows } = await db.query<{ secret_encrypted: Buffer }>(
    'select secret_encrypted from totp where user_id = $1 and confirmed_at is not null',
    [userId],
  );
  const place = { field: totpSecretColumn.field, row: userId };
  return rows[0] ? encryption.decrypt(place, rows[0].secret_encrypted) : null;
}

/**
 * Takes a code of an account's app, each step once: of two requests with one code the second finds its step taken.
 * @param state `waiting`: of a secret that is confirmed by this
 * @returns whether it was right
 */
export async function takeTotp(
  tx: pg.PoolClient,
  { encryption }: Ciphers,
  userId: string,
  typed: string,
  state: 'confirmed' | 'waiting' = 'confirmed',
): Promise<boolean> {
  const { rows } = await tx.query<{ secret_encrypted: Buffer; last_step: number | null }>(
    `select secret_encrypted, last_step from totp
      where user_id = $1 and (confirmed_at is not null) = $2 for update`,
    [userId, state === 'confirmed'],
  );
  if (!rows[0]) return false;
  const secret = encryption.decrypt({ field: totpSecretColumn.field, row: userId }, rows[0].secret_encrypted);
  const step = stepOf(secret, typed);
  if (step === null || step <= (rows[0].last_step ?? 0)) return false;
  await tx.query(
    'update totp set last_step = $2, confirmed_at = coalesce(confirmed_at, now()) where user_id = $1',
    [userId, step],
  );
  return true;
}

/** Asks an account for no app any more: no code of it or in place of it works. */
export async function forgetTotp(tx: pg.PoolClient, userId: string): Promise<void> {
  await tx.query('delete from totp where user_id = $1', [userId]);
  await tx.query('delete from recovery_codes where user_id = $1', [userId]);
  await tx.query('update sessions set second_factor_at = null where user_id = $1', [userId]);
}

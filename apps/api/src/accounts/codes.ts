import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';

export const codeSeconds = 300;
const maxTries = 5;

/** What a code is for; it works for nothing else. An account's codes are for that account alone. */
export type Purpose = 'sign-in' | `account ${string}`;

/** `recipient` is a phone number in E.164 or an e-mail address: a code works for the one it was sent to. */
function hashOf(secret: string, purpose: Purpose, recipient: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose} code\0${recipient}\0${code}`).digest();
}

/** Makes a code of six digits for a recipient; the one before no longer works. */
export async function issueCode(
  pool: pg.Pool,
  secret: string,
  recipient: string,
  purpose: Purpose,
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await pool.query(
    `insert into sign_in_codes (recipient, code_hash, expires_at) values ($1, $2, now() + make_interval(secs => $3))
     on conflict (recipient) do update
       set code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at, created_at = now()`,
    [recipient, hashOf(secret, purpose, recipient, code), codeSeconds],
  );
  return code;
}

/** Spends a code that was found right; throws `wrong_code` when another request has spent it. */
export type SpendCode = (tx: pg.PoolClient) => Promise<void>;

/**
 * Checks a code and counts the try. The count stands whatever happens next; the code itself is spent in the
 * transaction it is for, so that a failure there does not cost the person the code.
 * @throws AppError wrong_code when there is none, it is over, tried too often, or not this one
 */
export async function checkCode(
  pool: pg.Pool,
  secret: string,
  recipient: string,
  purpose: Purpose,
  typed: string,
): Promise<SpendCode> {
  const code = toLatinDigits(cleanLine(typed)).replace(/[\s-]/g, '');
  const { rows } = await pool.query<{ code_hash: Buffer }>(
    `update sign_in_codes set tries = tries + 1
      where recipient = $1 and tries < $2 and expires_at > now() returning code_hash`,
    [recipient, maxTries],
  );
  const hash = hashOf(secret, purpose, recipient, code);
  if (!timingSafeEqual(rows[0]?.code_hash ?? Buffer.alloc(hash.length), hash))
    throw new AppError('wrong_code');
  return async (tx) => {
    const spent = await tx.query('delete from sign_in_codes where recipient = $1 and code_hash = $2', [
      recipient,
      hash,
    ]);
    if (spent.rowCount !== 1) throw new AppError('wrong_code');
  };
}

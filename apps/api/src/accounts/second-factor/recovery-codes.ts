import { randomInt } from 'node:crypto';
import { recoveryCodeCount } from '@thulubazaar/contract';
import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import type pg from 'pg';
import type { Kernel } from '../../kernel/kernel.ts';

type Ciphers = Pick<Kernel, 'encryption'>;

// Crockford's: none is read as another. Ten of 32 are 50 bits.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 10;

function newCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

// Under the key of blind indexes, which no change of a secret ends: who has these on paper has them for years.
function hashOf({ encryption }: Ciphers, userId: string, code: string): Buffer {
  return encryption.blindIndex('recovery_codes.code', `${userId} ${code.replace('-', '')}`);
}

/** Makes recovery codes in place of those there are. They are known to nobody afterwards but who is shown them. */
export async function replaceRecoveryCodes(
  tx: pg.PoolClient,
  context: Ciphers,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  await tx.query('delete from recovery_codes where user_id = $1', [userId]);
  await tx.query('insert into recovery_codes (user_id, code_hash) select $1, unnest($2::bytea[])', [
    userId,
    codes.map((code) => hashOf(context, userId, code)),
  ]);
  return codes;
}

/** Takes a recovery code, once. @returns whether there was such a one */
export async function takeRecoveryCode(
  tx: pg.PoolClient,
  context: Ciphers,
  userId: string,
  typed: string,
): Promise<boolean> {
  const code = toLatinDigits(cleanLine(typed))
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  const { rowCount } = await tx.query(
    'update recovery_codes set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null',
    [userId, hashOf(context, userId, code)],
  );
  return rowCount === 1;
}

export async function countRecoveryCodes(db: pg.Pool | pg.PoolClient, userId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from recovery_codes where user_id = $1 and used_at is null',
    [userId],
  );
  return rows[0]?.count ?? 0;
}

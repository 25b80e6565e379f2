import { randomInt } from 'node:crypto';
import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';

/** Who signed in, and whether this made the account. */
export interface Person {
  id: string;
  isNew: boolean;
}

const namelessIn = { en: 'New member', ne: 'नयाँ सदस्य' };
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A public name that says nothing about its owner: 31^10 of them. */
function newHandle(): string {
  return `u-${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')}`;
}

async function findOrCreate(
  tx: pg.PoolClient,
  column: 'phone_number' | 'email',
  value: string,
  { name, lang }: { name: string | undefined; lang: Lang },
): Promise<Person> {
  const created = await tx.query<{ id: string }>(
    `insert into users (handle, name, lang, ${column}, ${column}_verified) values ($1, $2, $3, $4, true)
     on conflict (${column}) do nothing returning id`,
    [newHandle(), name ?? namelessIn[lang], lang, value],
  );
  if (created.rows[0]) return { id: created.rows[0].id, isNew: true };
  const found = await tx.query<{ id: string }>(
    `update users set ${column}_verified = true where ${column} = $1 returning id`,
    [value],
  );
  if (!found.rows[0]) throw new Error('the account was deleted meanwhile');
  return { id: found.rows[0].id, isNew: false };
}

/** The person with a phone number that a code has just proved. */
export function personOfPhone(
  tx: pg.PoolClient,
  phone: string,
  given: { name: string | undefined; lang: Lang },
): Promise<Person> {
  return findOrCreate(tx, 'phone_number', phone, given);
}

/** The person with an e-mail address that a code has just proved. */
export function personOfEmail(
  tx: pg.PoolClient,
  email: string,
  given: { name: string | undefined; lang: Lang },
): Promise<Person> {
  return findOrCreate(tx, 'email', email, given);
}

/** Stores a person's password hash, in place of the one before. */
export async function setPassword(
  db: pg.Pool | pg.PoolClient,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await db.query(
    `insert into accounts (user_id, account_id, provider_id, password) values ($1::uuid, $1::uuid::text, 'password', $2)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [userId, passwordHash],
  );
}

/** Who has an e-mail address, and the hash of their password; null where there is no such account. */
export async function findCredentials(
  pool: pg.Pool,
  email: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const { rows } = await pool.query<{ user_id: string; password: string }>(
    `select a.user_id, a.password from users u
       join accounts a on a.user_id = u.id and a.provider_id = 'password' and a.password is not null
      where u.email = $1 and u.email_verified`,
    [email],
  );
  return rows[0] ? { userId: rows[0].user_id, passwordHash: rows[0].password } : null;
}

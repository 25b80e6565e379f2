import { randomInt, randomUUID } from 'node:crypto';
import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireUnblocked } from './blocked-contacts.ts';
import {
  type Contact,
  contactAsStored,
  hasContact,
  hasVerifiedContact,
  type Storing,
} from './stored-contacts.ts';

/** Who signed in, and whether this made the account. */
export interface Person {
  id: string;
  isNew: boolean;
  /** The way in was two factors by itself, or the second one. */
  bothFactors?: boolean;
  /** A password that is theirs once they are in. */
  passwordHash?: string | null;
}

const namelessIn = { en: 'New member', ne: 'नयाँ सदस्य' };
const namesOfNobody: readonly string[] = Object.values(namelessIn);

/** False for what everybody is called who has not said their name. */
export function isName(name: string): boolean {
  return !namesOfNobody.includes(name);
}

/**
 * Whoever shows something to others says who they are.
 * @throws AppError name_needed
 */
export async function requireName(tx: pg.PoolClient, userId: string): Promise<void> {
  const { rows } = await tx.query<{ name: string }>('select name from users where id = $1', [userId]);
  if (!rows[0] || !isName(rows[0].name))
    throw new AppError('name_needed', [{ field: 'name', code: 'required' }]);
}

// Without digits: nothing in a page is to look like a number to call.
const letters = 'abcdefghjkmnpqrstuvwxyz';

/** A public name that says nothing about its owner: 23^10 of them. */
export function newHandle(): string {
  return `u-${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')}`;
}

export interface NewPerson {
  name: string | undefined;
  lang: Lang;
}

export type Registering = Storing & Pick<Kernel, 'switches'>;

/**
 * Makes an account, with a contact that was proved where there is one; null where another account has the contact.
 * @throws AppError switched_off where nobody can register now, contact_blocked
 */
export async function createPerson(
  tx: pg.PoolClient,
  context: Registering,
  contact: Contact | null,
  { name, lang }: NewPerson,
): Promise<string | null> {
  const id = randomUUID();
  const stored = contact ? contactAsStored(context, id, contact) : { names: [], values: [] };
  const columns = ['id', 'handle', 'name', 'lang', ...stored.names];
  const created = await tx.query(
    `insert into users (${columns.join(', ')})
     values (${columns.map((_name, at) => `$${at + 1}`).join(', ')}) on conflict do nothing`,
    [id, newHandle(), name ?? namelessIn[lang], lang, ...stored.values],
  );
  if (created.rowCount !== 1) return null;
  if (contact) await requireUnblocked(tx, context, contact);
  context.switches.require('registration');
  return id;
}

/**
 * The person with a contact that a code has just proved.
 * @throws AppError switched_off where they would be a new one, and nobody can register now; contact_blocked
 */
export async function personOf(
  tx: pg.PoolClient,
  context: Registering,
  contact: Contact,
  given: NewPerson,
): Promise<Person> {
  const id = await createPerson(tx, context, contact, given);
  if (id) return { id, isNew: true };
  const has = hasContact(context, contact);
  const found = await tx.query<{ id: string }>(
    `update users u set ${contact.kind === 'phone' ? 'phone_number' : 'email'}_verified = true
      where ${has.sql} returning u.id`,
    has.values,
  );
  if (!found.rows[0]) throw new Error('the account was deleted meanwhile');
  return { id: found.rows[0].id, isNew: false };
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
  { pool, ...storing }: Storing & { pool: pg.Pool },
  email: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const has = hasVerifiedContact(storing, { kind: 'email', value: email });
  const { rows } = await pool.query<{ user_id: string; password: string }>(
    `select a.user_id, a.password from users u
       join accounts a on a.user_id = u.id and a.provider_id = 'password' and a.password is not null
      where ${has.sql}`,
    has.values,
  );
  return rows[0] ? { userId: rows[0].user_id, passwordHash: rows[0].password } : null;
}

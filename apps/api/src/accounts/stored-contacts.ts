import pg from 'pg';
import type { Row } from '../kernel/db/row.ts';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Where a code reaches a person, and what they then sign in by: a number in E.164 or an e-mail address. */
export interface Contact {
  kind: 'phone' | 'email';
  value: string;
}

/** Where `users` keeps a contact. */
const columns = {
  phone: { field: 'users.phone', plain: 'phone_number', verified: 'phone_number_verified' },
  email: { field: 'users.email', plain: 'email', verified: 'email_verified' },
} as const;

/** The contacts of `users`, for whoever encrypts them anew. */
export const contactColumns: EncryptedColumn[] = (['phone', 'email'] as const).map((kind) => ({
  field: columns[kind].field,
  table: 'users',
  key: ['id'],
  column: `${kind}_encrypted`,
  plain: columns[kind].plain,
  index: `${kind}_index`,
}));

/** What a contact is found by. */
export function contactIndex({ encryption }: Pick<Kernel, 'encryption'>, { kind, value }: Contact): Buffer {
  return encryption.blindIndex(columns[kind].field, value);
}

export interface Storing extends Pick<Kernel, 'encryption'> {
  config: Pick<Kernel['config'], 'keepPlain'>;
}

/** The columns that `readContacts` reads, of `users` or of an alias of it. */
export const contactsSql = 'u.id, u.phone_encrypted, u.phone_number, u.email_encrypted, u.email';

export type ContactsRow = Pick<
  Row<'users'>,
  'id' | 'phone_encrypted' | 'phone_number' | 'email_encrypted' | 'email'
>;

/** The contacts of a person, in clear. What the release before has written is not encrypted yet. */
export function readContacts(
  { encryption }: Pick<Kernel, 'encryption'>,
  row: ContactsRow,
): Record<Contact['kind'], string | null> {
  const read = (kind: Contact['kind']) => {
    const encrypted = row[`${kind}_encrypted`];
    return encrypted
      ? encryption.decrypt({ field: columns[kind].field, row: row.id }, encrypted)
      : row[columns[kind].plain];
  };
  return { phone: read('phone'), email: read('email') };
}

/** A condition on `users u` with its two values, for placeholders from `first` on. */
interface Condition {
  sql: string;
  values: unknown[];
}

/** True of who has a contact. */
export function hasContact(context: Storing, contact: Contact, first = 1): Condition {
  const { kind, value } = contact;
  const { plain } = columns[kind];
  const index = contactIndex(context, contact);
  if (!context.config.keepPlain) return { sql: `u.${kind}_index = $${first}`, values: [index] };
  // The release before may just have registered somebody.
  return { sql: `(u.${kind}_index = $${first} or u.${plain} = $${first + 1})`, values: [index, value] };
}

/** True of who has a contact and has proved it. */
export function hasVerifiedContact(context: Storing, contact: Contact, first = 1): Condition {
  const { sql, values } = hasContact(context, contact, first);
  return { sql: `${sql} and u.${columns[contact.kind].verified}`, values };
}

/** What `users` is given of a contact: names of columns, and their values. */
export function contactAsStored(
  { encryption, config }: Storing,
  userId: string,
  { kind, value }: Contact,
): { names: string[]; values: unknown[] } {
  const { field, plain, verified } = columns[kind];
  const stored = {
    [`${kind}_encrypted`]: encryption.encrypt({ field, row: userId }, value),
    [`${kind}_index`]: encryption.blindIndex(field, value),
    [plain]: config.keepPlain ? value : null,
    [verified]: true,
  };
  return { names: Object.keys(stored), values: Object.values(stored) };
}

/** Takes a contact away from an account: whoever has it next begins anew. */
export async function clearContact(
  db: pg.Pool | pg.PoolClient,
  userId: string,
  kind: Contact['kind'],
): Promise<void> {
  const { plain, verified } = columns[kind];
  await db.query(
    `update users set ${kind}_encrypted = null, ${kind}_index = null, ${plain} = null, ${verified} = false, updated_at = now()
      where id = $1`,
    [userId],
  );
}

/**
 * Gives an account a contact that a code has just proved, in place of the one before.
 * @throws AppError contact_taken when another account has it
 */
export async function setContact(
  db: pg.Pool | pg.PoolClient,
  context: Storing,
  userId: string,
  contact: Contact,
): Promise<void> {
  const { names, values } = contactAsStored(context, userId, contact);
  const set = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
  try {
    await db.query(`update users set ${set}, updated_at = now() where id = $1`, [userId, ...values]);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23505') throw new AppError('contact_taken');
    throw error;
  }
}

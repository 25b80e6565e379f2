import { normalisePhone } from '@thulubazaar/nepal/phone';
import type pg from 'pg';
import { hasContact, type Storing } from '../accounts/stored-contacts.ts';

/** The account that somebody names, by its handle or page, or by a number or an address it is signed in to by. */
export async function accountNamed(
  tx: pg.PoolClient,
  context: Storing,
  written: string,
): Promise<string | null> {
  const number = normalisePhone(written);
  if (number) return find(tx, hasContact(context, { kind: 'phone', value: number }));
  if (written.includes('@'))
    return find(tx, hasContact(context, { kind: 'email', value: written.toLowerCase() }));
  const handle = (/\/seller\/([^/?#\s]+)/.exec(written)?.[1] ?? written).toLowerCase();
  return find(tx, { sql: 'u.handle = $1', values: [handle] });
}

async function find(tx: pg.PoolClient, { sql, values }: { sql: string; values: unknown[] }) {
  const { rows } = await tx.query<{ id: string }>(`select u.id from users u where ${sql}`, values);
  return rows[0]?.id ?? null;
}

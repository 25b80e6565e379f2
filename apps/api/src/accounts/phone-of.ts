import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';
import { type ContactsRow, contactsSql, readContacts } from './stored-contacts.ts';

/**
 * The number a person has proved to be theirs, in E.164; null where there is none. It is for who may see it alone: whoever
 * calls this has asked for the right, counted it and logged it.
 */
export async function phoneOf(
  db: pg.Pool | pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  userId: string,
): Promise<string | null> {
  const { rows } = await db.query<ContactsRow>(
    `select ${contactsSql} from users u where id = $1 and phone_number_verified`,
    [userId],
  );
  return rows[0] ? readContacts(context, rows[0]).phone : null;
}

import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import {
  type Contact,
  type ContactsRow,
  contactsSql,
  hasContact,
  readContacts,
  type Storing,
} from './stored-contacts.ts';

/** After so many months without its owner an account is not for whoever has its number: operators hand numbers out again. */
const unusedMonths = 12;

/** An account that its number alone does not open any more. */
export interface UnusedAccount {
  id: string;
  email: string | null;
  lang: Lang;
}

/**
 * The account with a number that nobody has used for long, and that asks for no app which would tell whose it is; null where
 * there is none. It is held until the transaction ends.
 */
export async function unusedAccountWith(
  tx: pg.PoolClient,
  context: Storing,
  contact: Contact,
): Promise<UnusedAccount | null> {
  const has = hasContact(context, contact, 2);
  const { rows } = await tx.query<ContactsRow & { lang: Lang }>(
    `select ${contactsSql}, u.lang from users u
      where u.seen_at < now() - make_interval(months => $1) and ${has.sql}
        and not exists (select from totp t where t.user_id = u.id and t.confirmed_at is not null)
        for update`,
    [unusedMonths, ...has.values],
  );
  const row = rows[0];
  return row ? { id: row.id, email: readContacts(context, row).email, lang: row.lang } : null;
}

import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Kernel } from '../../kernel/kernel.ts';
import { requireUnblockedIdentity } from '../blocked-contacts.ts';
import { spendOnNewIdentity } from '../budgets.ts';
import { emailContact } from '../contacts.ts';
import { createPerson, type Person, type Registering } from '../people.ts';
import { type Contact, hasContact, type Storing } from '../stored-contacts.ts';
import type { Who } from './claims.ts';
import { storeIdentity, useIdentity } from './stored-identities.ts';

/** An account has the e-mail address of an identity that is nobody's here yet. */
export class LinkNeeded extends Error {
  readonly userId: string;

  constructor(userId: string) {
    super('link_needed');
    this.name = 'LinkNeeded';
    this.userId = userId;
  }
}

export interface Identifying {
  lang: Lang;
  /** Make an account without the e-mail address where another has it. */
  separate: boolean;
  /** Where the request came from, which accounts are counted by. */
  address: string;
}

/**
 * The person of an identity: by what the provider calls them and nothing else. An e-mail address leads into no account,
 * however well it was verified: it may have been somebody else's before, or registered here by somebody else first.
 * @throws LinkNeeded, AppError too_many_requests, switched_off, contact_blocked
 */
export async function personOfIdentity(
  tx: pg.PoolClient,
  context: Registering & Pick<Kernel, 'limits'>,
  who: Who,
  { lang, separate, address }: Identifying,
): Promise<Person> {
  // Two first sign-ins at once are one account.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `identity ${who.provider} ${who.subject}`,
  ]);
  const known = await useIdentity(tx, who);
  if (known) return { id: known, isNew: false };
  await requireUnblockedIdentity(tx, context, who);
  await spendOnNewIdentity(context, address);
  const given = { name: who.name ?? undefined, lang };
  const contact = who.email && !separate ? emailContact(who.email) : null;
  let id = await createPerson(tx, context, contact, given);
  if (!id && contact) {
    const holder = await holderOf(tx, context, contact);
    if (holder?.verified) throw new LinkNeeded(holder.id);
    id = await createPerson(tx, context, null, given);
  }
  if (!id) throw new Error('no account was made');
  await storeIdentity(tx, id, who);
  return { id, isNew: true };
}

async function holderOf(
  tx: pg.PoolClient,
  context: Storing,
  contact: Contact,
): Promise<{ id: string; verified: boolean } | undefined> {
  const has = hasContact(context, contact);
  const { rows } = await tx.query<{ id: string; verified: boolean }>(
    `select u.id, u.email_verified as verified from users u where ${has.sql}`,
    has.values,
  );
  return rows[0];
}

import type { Lang, Me } from '@thulubazaar/contract';
import type { Request } from 'express';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import { type Credential, changeByEmail, changeBySms } from '../kernel/messages/texts.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import type { Context } from '../reference/reference.ts';
import { spendOnNotice } from './budgets.ts';
import { deviceOfRequest, signOutElsewhere } from './devices.ts';
import { getMeById } from './profile.ts';
import { type ContactsRow, contactsSql, readContacts } from './stored-contacts.ts';

/** How an account is signed in to, and reached, before a change. */
interface Held {
  phone: string | null;
  email: string | null;
  passwordHash: string | null;
  lang: Lang;
}

/** Whose account it is, and with which session it is changed. */
export interface Holder {
  actor: Pick<Actor, 'id'>;
  req: Pick<Request, 'sessionId'>;
}

/** The same of a request. */
export interface Caller extends Holder {
  actor: Actor;
  req: Request;
}

/** The hash of an account's password; null where it has none. */
export async function passwordHashOf(db: pg.Pool | pg.PoolClient, userId: string): Promise<string | null> {
  const { rows } = await db.query<{ password: string | null }>(
    `select password from accounts where user_id = $1 and provider_id = 'password'`,
    [userId],
  );
  return rows[0]?.password ?? null;
}

/**
 * Holds an account for one change at a time. What ended the caller's session meanwhile ended this change too: of
 * two who think the account theirs, the first to change it keeps it.
 */
async function hold(tx: pg.PoolClient, context: Context, { actor, req }: Holder): Promise<Held> {
  const { rows } = await tx.query<ContactsRow & { lang: Lang }>(
    `select ${contactsSql}, lang from users u where id = $1 for update`,
    [actor.id],
  );
  const [row] = rows;
  const sessions = await tx.query('select from sessions where id = $1 and user_id = $2', [
    req.sessionId,
    actor.id,
  ]);
  if (!row || sessions.rowCount === 0) throw new AppError('not_signed_in');
  const passwordHash = await passwordHashOf(tx, actor.id);
  return { ...readContacts(context, row), lang: row.lang, passwordHash };
}

/**
 * Changes how an account is signed in to. Then everyone whom the account could be reached at before is told.
 * @throws AppError not_signed_in, too_many_requests, and what `change` throws
 */
export async function changeWays<T>(
  context: Context,
  caller: Holder,
  credential: Credential,
  change: (tx: pg.PoolClient, held: Held) => Promise<T>,
): Promise<T> {
  const { held, changed } = await transaction(context.pool, async (tx) => {
    const held = await hold(tx, context, caller);
    const changed = await change(tx, held);
    if (held.phone) await spendOnNotice(context);
    return { held, changed };
  });
  await tellOfChange(context, held, credential);
  return changed;
}

/** As `changeWays`, for what takes the place of another: `change` and the end of the other sessions stand or fall together. */
export function changeCredential(
  context: Context,
  caller: Caller,
  credential: Credential,
  change: (tx: pg.PoolClient, held: Held) => Promise<void>,
): Promise<Me> {
  return changeWays(context, caller, credential, async (tx, held) => {
    await change(tx, held);
    const { actor, req } = caller;
    const device = deviceOfRequest(req, context.config.webUrl);
    await signOutElsewhere(tx, actor.id, { sessionId: req.sessionId, device });
    return getMeById(tx, context, actor.id);
  });
}

/** Tells everyone whom an account could be reached at that its credential is another. What fails is logged. */
export async function tellOfChange(
  { messages, config, log }: Context,
  held: Pick<Held, 'phone' | 'email' | 'lang'>,
  credential: Credential,
): Promise<void> {
  const { phone, email, lang } = held;
  const told = await Promise.allSettled([
    phone && messages.sms(phone, changeBySms(credential, lang, config.webUrl), 'at most once'),
    email && messages.email(email, changeByEmail(credential, lang, config.webUrl)),
  ]);
  // The change stands, so the answer is a success all the same.
  for (const each of told)
    if (each.status === 'rejected')
      log.error({ err: each.reason }, 'nobody was told of a changed credential');
}

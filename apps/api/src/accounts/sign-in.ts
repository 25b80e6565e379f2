import type { Result, signInByPhone } from '@thulubazaar/contract';
import type { Request, Response } from 'express';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Context } from '../reference/reference.ts';
import { agree } from './consents.ts';
import { readCookie, setCookie, setStepCookie } from './cookie.ts';
import { tellOfChange } from './credentials.ts';
import { rememberDevice, type Sender, senderOf, signOutElsewhere } from './devices.ts';
import { type Person, setPassword } from './people.ts';
import { getMeById } from './profile.ts';
import { issueTicket, ticketSeconds } from './second-factor/tickets.ts';
import { totpSince } from './second-factor/totp.ts';
import { createSession, endSessionOfToken, noteSeen } from './sessions.ts';
import type { Contact } from './stored-contacts.ts';
import { tellOfSignIn } from './tell-of-sign-in.ts';

interface SignIn {
  req: Request;
  res: Response;
  body: { token: boolean };
}

/** The sender of a request that signs in. Who asks for a bearer token gets no cookie. */
export function senderOfSignIn(context: Context, { req, res, body }: SignIn, contact?: Contact) {
  return senderOf(context, { req, ...(contact ? { contact } : {}), ...(body.token ? {} : { res }) });
}

/**
 * Signs in whom `identify` finds, in one transaction with it: a new session always, in place of the one the browser
 * had. The cookie is set once the transaction stands. An account that asks for an authenticator app gets a ticket for the second
 * step instead, and nothing else is changed.
 * @throws AppError second_factor_needed, after what `identify` did stands
 */
export async function signIn(
  context: Context,
  { req, res, body }: SignIn,
  sender: Sender,
  identify: (tx: pg.PoolClient) => Promise<Person>,
): Promise<Result<typeof signInByPhone>> {
  const { config, pool } = context;
  const before = body.token ? undefined : readCookie(req, config.webUrl);
  const done = await transaction(pool, async (tx) => {
    const person = await identify(tx);
    const { id: userId, isNew, bothFactors = false, passwordHash = null } = person;
    if (!bothFactors && !isNew && (await totpSince(tx, userId)))
      return { ticket: await issueTicket(tx, { userId, passwordHash }, body.token ? null : sender.device) };
    if (passwordHash) {
      await setPassword(tx, userId, passwordHash);
      await signOutElsewhere(tx, userId, { sessionId: undefined, device: sender.device });
    }
    // Whoever goes on where the form says what they agree to by it has agreed.
    if (isNew) await agree(tx, userId);
    if (before) await endSessionOfToken(tx, before);
    const session = await createSession(tx, context, userId, {
      address: sender.address,
      userAgent: req.headers['user-agent'],
      bothFactors,
    });
    if (!isNew && !sender.isKnown) await tellOfSignIn(tx, userId, session.id, req.headers['user-agent']);
    if (sender.device) await rememberDevice(tx, userId, sender.device);
    await noteSeen(tx, userId);
    return { person, session, user: await getMeById(tx, context, userId) };
  });
  if (done.ticket !== undefined) {
    const { ticket } = done;
    if (!body.token) setStepCookie(res, config.webUrl, 'ticket', { value: ticket, seconds: ticketSeconds });
    throw new AppError('second_factor_needed', undefined, body.token ? { ticket } : {});
  }
  const { person, session, user } = done;
  if (!body.token) setCookie(res, config.webUrl, session.token);
  if (person.passwordHash && !person.isNew) await tellOfChange(context, user, 'password');
  return {
    user,
    isNew: person.isNew,
    token: body.token ? session.token : null,
    expiresAt: session.expiresAt.toISOString(),
  };
}

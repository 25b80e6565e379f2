import type { Result, signInByPhone } from '@thulubazaar/contract';
import type { Request, Response } from 'express';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import type { Context } from '../reference/reference.ts';
import { readCookie, setCookie } from './cookie.ts';
import { rememberDevice, type Sender, senderOf } from './devices.ts';
import type { Person } from './people.ts';
import { getMeById } from './profile.ts';
import { createSession, endSessionOfToken } from './sessions.ts';
import type { Contact } from './stored-contacts.ts';

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
 * had. The cookie is set once the transaction stands.
 */
export async function signIn(
  context: Context,
  { req, res, body }: SignIn,
  sender: Sender,
  identify: (tx: pg.PoolClient) => Promise<Person>,
): Promise<Result<typeof signInByPhone>> {
  const { config, pool } = context;
  const before = body.token ? undefined : readCookie(req, config.webUrl);
  const { person, session, user } = await transaction(pool, async (tx) => {
    const person = await identify(tx);
    if (before) await endSessionOfToken(tx, before);
    const session = await createSession(tx, context, person.id, {
      address: sender.address,
      userAgent: req.headers['user-agent'],
    });
    if (sender.device) await rememberDevice(tx, person.id, sender.device);
    return { person, session, user: await getMeById(tx, context, person.id) };
  });
  if (!body.token) setCookie(res, config.webUrl, session.token);
  return {
    user,
    isNew: person.isNew,
    token: body.token ? session.token : null,
    expiresAt: session.expiresAt.toISOString(),
  };
}

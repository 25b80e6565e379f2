import type { authOperations, Result, signInByPhone } from '@thulubazaar/contract';
import type { Request, Response } from 'express';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import { clientAddress } from '../kernel/http/client-address.ts';
import { langOf } from '../kernel/http/lang.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { passwordWasRight, spendOnPassword, spendOnVerify } from './budgets.ts';
import { checkCode } from './codes.ts';
import { emailContact, phoneContact, sendCode } from './contacts.ts';
import { clearCookie, readCookie, restoreSignInMark, setCookie } from './cookie.ts';
import { tellOfChange } from './credentials.ts';
import { checkPasswordStrength, hashPassword, isPassword } from './passwords.ts';
import { findCredentials, type Person, personOfEmail, personOfPhone, setPassword } from './people.ts';
import type { accountPolicies } from './policies.ts';
import { getMeById, updateProfile } from './profile.ts';
import {
  createSession,
  endOtherSessions,
  endSession,
  endSessionOfToken,
  listSessionsOf,
} from './sessions.ts';

interface SignIn {
  req: Request;
  res: Response;
  body: { token: boolean };
}

/**
 * Signs in whom `identify` finds, in one transaction with it: a new session always, in place of the one the browser
 * had. The cookie is set once the transaction stands.
 */
async function signIn(
  context: Context,
  { req, res, body }: SignIn,
  identify: (tx: pg.PoolClient) => Promise<Person>,
): Promise<Result<typeof signInByPhone>> {
  const { config, pool, reference } = context;
  const before = body.token ? undefined : readCookie(req, config.webUrl);
  const device = {
    address: clientAddress(req, config.internalSecret),
    userAgent: req.headers['user-agent'],
  };
  const { person, session, user } = await transaction(pool, async (tx) => {
    const person = await identify(tx);
    if (before) await endSessionOfToken(tx, before);
    const session = await createSession(tx, person.id, device);
    return { person, session, user: await getMeById(tx, reference, person.id) };
  });
  if (!body.token) setCookie(res, config.webUrl, session.token);
  return {
    user,
    isNew: person.isNew,
    token: body.token ? session.token : null,
    expiresAt: session.expiresAt.toISOString(),
  };
}

/** Everything under `/api/auth` but what changes how one signs in. */
export function authHandlers(context: Context): Handlers<typeof authOperations, typeof accountPolicies> {
  const { config, pool } = context;
  const addressOf = (req: Request) => clientAddress(req, config.internalSecret);
  return {
    sendPhoneCode: ({ req, body }) => sendCode(context, req, phoneContact(body.phone), 'sign-in'),
    signInByPhone: async (call) => {
      const { req, body } = call;
      const { value: phone } = phoneContact(body.phone);
      await spendOnVerify(context, addressOf(req));
      const spend = await checkCode(pool, config.authSecret, phone, 'sign-in', body.code);
      return signIn(context, call, async (tx) => {
        await spend(tx);
        return personOfPhone(tx, phone, { name: body.name, lang: langOf(req) });
      });
    },
    sendEmailCode: ({ req, body }) => sendCode(context, req, emailContact(body.email), 'sign-in'),
    registerByEmail: async (call) => {
      const { req, body } = call;
      checkPasswordStrength(body.password, body.email);
      await spendOnVerify(context, addressOf(req));
      const spend = await checkCode(pool, config.authSecret, body.email, 'sign-in', body.code);
      const passwordHash = await hashPassword(body.password);
      const answer = await signIn(context, call, async (tx) => {
        await spend(tx);
        const person = await personOfEmail(tx, body.email, { name: body.name, lang: langOf(req) });
        await setPassword(tx, person.id, passwordHash);
        await endOtherSessions(tx, person.id, undefined);
        return person;
      });
      if (!answer.isNew) await tellOfChange(context, answer.user, 'password');
      return answer;
    },
    signInByEmail: async (call) => {
      const { req, body } = call;
      const address = addressOf(req);
      await spendOnPassword(context, body.email, address);
      const account = await findCredentials(pool, body.email);
      const right = await isPassword(account?.passwordHash ?? null, body.password);
      if (!account || !right) throw new AppError('wrong_credentials');
      await passwordWasRight(context, body.email, address);
      return signIn(context, call, async () => ({ id: account.userId, isNew: false }));
    },
    signOut: async ({ req, res, actor }) => {
      if (actor && req.sessionId) await endSession(pool, actor.id, req.sessionId).catch(() => {});
      if (readCookie(req, config.webUrl) !== undefined) clearCookie(res, config.webUrl);
      return null;
    },
    getMe: ({ req, res, actor }) => {
      restoreSignInMark(req, res, config.webUrl);
      return getMeById(pool, context.reference, actor.id);
    },
    updateMe: ({ actor, body }) => updateProfile(context, actor.id, body),
    listSessions: async ({ req, actor }) => ({ items: await listSessionsOf(pool, actor.id, req.sessionId) }),
    revokeSession: async ({ params, actor }) => {
      await endSession(pool, actor.id, params.id);
      return null;
    },
    revokeOtherSessions: async ({ req, actor }) => {
      await endOtherSessions(pool, actor.id, req.sessionId);
      return null;
    },
  };
}

import type { registerByEmail, sendEmailCode, signInByEmail } from '@thulubazaar/contract';
import { AppError } from '../kernel/errors.ts';
import { langOf } from '../kernel/http/lang.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { passwordWasRight, spendOnPassword } from './budgets.ts';
import { checkCode } from './codes.ts';
import { emailContact, sendCode } from './contacts.ts';
import { senderOf } from './devices.ts';
import { checkPasswordStrength, hashPassword, isPassword } from './passwords.ts';
import { findCredentials, personOf } from './people.ts';
import { senderOfSignIn, signIn } from './sign-in.ts';

type Operations = readonly [typeof sendEmailCode, typeof registerByEmail, typeof signInByEmail];

/** Registering by a code sent to an address, signing in by its password, and a new password for who forgot it. */
export function emailHandlers(context: Context): Handlers<Operations> {
  return {
    sendEmailCode: async ({ req, res, body }) => {
      const contact = emailContact(body.email);
      const sender = await senderOf(context, { req, res, contact });
      return sendCode(context, { req, sender, proof: body.proof }, contact, 'sign-in');
    },
    registerByEmail: async (call) => {
      const { req, body } = call;
      await checkPasswordStrength(body.password, body.email);
      const sender = await senderOfSignIn(context, call, emailContact(body.email));
      const to = { to: body.email, purpose: 'sign-in' } as const;
      const spend = await checkCode(context, to, sender, body.code);
      const passwordHash = await hashPassword(body.password);
      return signIn(context, call, sender, async (tx) => {
        await spend(tx);
        const contact = emailContact(body.email);
        const person = await personOf(tx, context, contact, { name: body.name, lang: langOf(req) });
        return { ...person, passwordHash };
      });
    },
    signInByEmail: async (call) => {
      const { body } = call;
      const sender = await senderOfSignIn(context, call, emailContact(body.email));
      await spendOnPassword(context, body.email, sender);
      const account = await findCredentials(context, body.email);
      const right = await isPassword(account?.passwordHash ?? null, body.password);
      if (!account || !right) throw new AppError('wrong_credentials');
      await passwordWasRight(context, body.email, sender);
      return signIn(context, call, sender, async () => ({ id: account.userId, isNew: false }));
    },
  };
}

import type { sendPhoneCode, signInByPhone } from '@thulubazaar/contract';
import { langOf } from '../kernel/http/lang.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { checkCode } from './codes.ts';
import { phoneContact, sendCode } from './contacts.ts';
import { senderOf } from './devices.ts';
import { personOf } from './people.ts';
import { senderOfSignIn, signIn } from './sign-in.ts';

/** Registering and signing in by a code sent to a number. */
export function phoneHandlers(
  context: Context,
): Handlers<readonly [typeof sendPhoneCode, typeof signInByPhone]> {
  return {
    sendPhoneCode: async ({ req, res, body }) => {
      const contact = phoneContact(body.phone);
      const sender = await senderOf(context, { req, res, contact });
      return sendCode(context, { req, sender, proof: body.proof }, contact, 'sign-in');
    },
    signInByPhone: async (call) => {
      const { req, body } = call;
      const contact = phoneContact(body.phone);
      const sender = await senderOfSignIn(context, call, contact);
      const to = { to: contact.value, purpose: 'sign-in' } as const;
      const spend = await checkCode(context, to, sender, body.code);
      return signIn(context, call, sender, async (tx) => {
        await spend(tx);
        return personOf(tx, context, contact, { name: body.name, lang: langOf(req) });
      });
    },
  };
}

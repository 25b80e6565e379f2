import type { sendPhoneCode, signInByPhone } from '@thulubazaar/contract';
import { AppError } from '../kernel/errors.ts';
import { langOf } from '../kernel/http/lang.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { checkCode } from './codes.ts';
import { phoneContact, sendCode } from './contacts.ts';
import { tellOfChange } from './credentials.ts';
import { senderOf } from './devices.ts';
import { personOf } from './people.ts';
import { senderOfSignIn, signIn } from './sign-in.ts';
import { clearContact } from './stored-contacts.ts';
import { type UnusedAccount, unusedAccountWith } from './unused-accounts.ts';

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
      const left: UnusedAccount[] = [];
      const answer = await signIn(context, call, sender, async (tx) => {
        await spend(tx);
        // A browser that the account was used from is its owner's, however long ago.
        const unused = sender.isKnown ? null : await unusedAccountWith(tx, context, contact);
        if (unused) {
          // The code is not spent by this: it works for the answer too.
          if (!body.startNew) throw new AppError('account_unused');
          await clearContact(tx, unused.id, 'phone');
          left.push(unused);
        }
        return personOf(tx, context, contact, { name: body.name, lang: langOf(req) });
      });
      for (const account of left)
        await tellOfChange(context, { phone: null, ...account }, 'number of another');
      return answer;
    },
  };
}

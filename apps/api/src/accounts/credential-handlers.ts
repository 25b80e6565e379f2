import type { credentialOperations, Me, Proof } from '@thulubazaar/contract';
import { AppError, invalidField } from '../kernel/errors.ts';
import { clientAddress } from '../kernel/http/client-address.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { requireUnblocked } from './blocked-contacts.ts';
import { spendOnAccountCode, spendOnChange } from './budgets.ts';
import { checkCode, type Purpose } from './codes.ts';
import { emailContact, phoneContact, sendCode } from './contacts.ts';
import { type Caller, changeCredential, passwordHashOf } from './credentials.ts';
import type { Sender } from './devices.ts';
import { checkPasswordStrength, hashPassword, isPassword } from './passwords.ts';
import { setPassword } from './people.ts';
import { getMeById } from './profile.ts';
import { type Contact, setContact } from './stored-contacts.ts';

const purposeOf = (userId: string): Purpose => `account ${userId}`;

/** What changes how a person signs in, under `/api/auth/me`. */
export function credentialHandlers(context: Context): Handlers<typeof credentialOperations> {
  const { config, pool } = context;

  async function askForCode(
    { actor, req, body }: Caller & { body: { proof?: Proof | undefined } },
    contact: Contact,
  ) {
    const me = await getMeById(pool, context, actor.id);
    if (me[contact.kind] === contact.value) throw invalidField(contact.kind, 'already_yours');
    await spendOnAccountCode(context, actor.id);
    const request = { req, sender: senderOfAccount({ actor, req }), proof: body.proof };
    return sendCode(context, request, contact, purposeOf(actor.id));
  }

  // Whatever the account is signed in with, its codes are its own.
  const senderOfAccount = ({ actor, req }: Caller): Sender => ({
    address: clientAddress(req, config.internalSecret),
    device: `account ${actor.id}`,
    isNew: false,
    isKnown: false,
  });

  const countTry = ({ actor, req }: Caller) =>
    spendOnChange(context, actor.id, clientAddress(req, config.internalSecret));

  async function confirm(caller: Caller, contact: Contact, typed: string): Promise<Me> {
    const userId = caller.actor.id;
    await countTry(caller);
    const to = { to: contact.value, purpose: purposeOf(userId) };
    const spend = await checkCode(context, to, senderOfAccount(caller), typed);
    return changeCredential(context, caller, contact.kind, async (tx) => {
      await spend(tx);
      await requireUnblocked(tx, context, contact);
      await setContact(tx, context, userId, contact);
    });
  }

  return {
    sendNewPhoneCode: (call) => askForCode(call, phoneContact(call.body.phone)),
    setPhone: (call) => confirm(call, phoneContact(call.body.phone), call.body.code),
    sendNewEmailCode: (call) => askForCode(call, emailContact(call.body.email)),
    setEmail: (call) => confirm(call, emailContact(call.body.email), call.body.code),
    changePassword: async (call) => {
      const { actor, body } = call;
      const userId = actor.id;
      const { email } = await getMeById(pool, context, userId);
      await checkPasswordStrength(body.password, email ?? '');
      const before = await passwordHashOf(pool, userId);
      if (before && body.current === undefined) throw invalidField('current', 'required');
      await countTry(call);
      if (before && !(await isPassword(before, body.current ?? '')))
        throw invalidField('current', 'wrong_password');
      const passwordHash = await hashPassword(body.password);
      return changeCredential(context, call, 'password', async (tx, held) => {
        if (held.passwordHash !== before) throw new AppError('conflict');
        await setPassword(tx, userId, passwordHash);
      });
    },
  };
}

import type { Proof, Result, sendPhoneCode } from '@thulubazaar/contract';
import { normalisePhone } from '@thulubazaar/nepal/phone';
import type { Request } from 'express';
import { invalidField } from '../kernel/errors.ts';
import { langOf } from '../kernel/http/lang.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { codeByEmail, codeBySms } from '../kernel/messages/texts.ts';
import { resendSeconds, spendOnCode } from './budgets.ts';
import { codeSeconds, issueCode, type Purpose } from './codes.ts';
import type { Sender } from './devices.ts';
import { type Contact, hasVerifiedContact } from './stored-contacts.ts';

/** @throws AppError invalid_input, invalid_phone when it is no Nepali mobile number */
export function phoneContact(typed: string): Contact {
  const value = normalisePhone(typed);
  if (!value) throw invalidField('phone', 'invalid_phone');
  return { kind: 'phone', value };
}

export function emailContact(value: string): Contact {
  return { kind: 'email', value };
}

/** A request for a code. */
interface CodeRequest {
  req: Request;
  sender: Sender;
  proof: Proof | undefined;
}

/**
 * Sends a code to a contact, whoever has it.
 * @throws AppError too_many_requests, proof_needed, unavailable
 */
export async function sendCode(
  context: Kernel,
  { req, sender, proof }: CodeRequest,
  { kind, value }: Contact,
  purpose: Purpose,
): Promise<Result<typeof sendPhoneCode>> {
  const { config, messages } = context;
  const channel = kind === 'phone' ? 'sms' : 'email';
  const hasAccount = await isSignedInBy(context, { kind, value });
  await spendOnCode(context, channel, { recipient: value, hasAccount, proof }, sender);
  const code = await issueCode(context, { to: value, purpose }, sender);
  const lang = langOf(req);
  // A code is of no use late, and of no harm twice.
  if (channel === 'sms') await messages.sms(value, codeBySms(code, lang, config.webUrl), 'at least once');
  else await messages.email(value, codeByEmail(code, lang));
  return { expiresIn: codeSeconds, resendIn: resendSeconds };
}

/** True where an account is signed in to by this contact. */
async function isSignedInBy(context: Kernel, contact: Contact): Promise<boolean> {
  const has = hasVerifiedContact(context, contact);
  const { rowCount } = await context.pool.query(`select from users u where ${has.sql}`, has.values);
  return rowCount === 1;
}

import type { Result, sendPhoneCode } from '@thulubazaar/contract';
import { normalisePhone } from '@thulubazaar/nepal/phone';
import type { Request } from 'express';
import { invalidField } from '../kernel/errors.ts';
import { clientAddress } from '../kernel/http/client-address.ts';
import { langOf } from '../kernel/http/lang.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { codeByEmail, codeBySms } from '../kernel/messages/texts.ts';
import { resendSeconds, spendOnCode } from './budgets.ts';
import { codeSeconds, issueCode, type Purpose } from './codes.ts';

/** Where a code reaches a person, and what they then sign in by: a number in E.164 or an e-mail address. */
export interface Contact {
  kind: 'phone' | 'email';
  value: string;
}

/** @throws AppError invalid_input, invalid_phone when it is no Nepali mobile number */
export function phoneContact(typed: string): Contact {
  const value = normalisePhone(typed);
  if (!value) throw invalidField('phone', 'invalid_phone');
  return { kind: 'phone', value };
}

export function emailContact(value: string): Contact {
  return { kind: 'email', value };
}

/**
 * Sends a code to a contact, whoever has it.
 * @throws AppError too_many_requests, unavailable
 */
export async function sendCode(
  context: Kernel,
  req: Request,
  { kind, value }: Contact,
  purpose: Purpose,
): Promise<Result<typeof sendPhoneCode>> {
  const { config, pool, messages } = context;
  const channel = kind === 'phone' ? 'sms' : 'email';
  await spendOnCode(context, channel, value, clientAddress(req, config.internalSecret));
  const code = await issueCode(pool, config.authSecret, value, purpose);
  const lang = langOf(req);
  if (channel === 'sms') await messages.sms(value, codeBySms(code, lang, config.webUrl));
  else await messages.email(value, codeByEmail(code, lang));
  return { expiresIn: codeSeconds, resendIn: resendSeconds };
}

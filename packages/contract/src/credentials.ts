import { z } from 'zod';
import { codeSent, me } from './auth.ts';
import { longestPassword } from './limits.ts';
import { operation } from './operation.ts';
import { code, email, password, phone } from './primitives.ts';
import { proof } from './proof.ts';

export const sendNewPhoneCode = operation({
  id: 'sendNewPhoneCode',
  method: 'post',
  path: '/api/auth/me/phone/code',
  tag: 'Accounts',
  summary:
    'Send a code by SMS to a number the account is to have; the answer is the same whether or not another account has it',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ phone, proof: proof.optional() }),
  response: { status: 202, body: codeSent },
  errors: ['proof_needed'],
});

export const setPhone = operation({
  id: 'setPhone',
  method: 'post',
  path: '/api/auth/me/phone',
  tag: 'Accounts',
  summary: "Add a number, or change it, with the code that came there. Ends the account's other sessions",
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ phone, code }),
  response: { status: 200, body: me },
  errors: ['wrong_code', 'contact_taken', 'contact_blocked'],
});

export const sendNewEmailCode = operation({
  id: 'sendNewEmailCode',
  method: 'post',
  path: '/api/auth/me/email/code',
  tag: 'Accounts',
  summary:
    'Send a code to an address the account is to have; the answer is the same whether or not another account has it',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ email, proof: proof.optional() }),
  response: { status: 202, body: codeSent },
  errors: ['proof_needed'],
});

export const setEmail = operation({
  id: 'setEmail',
  method: 'post',
  path: '/api/auth/me/email',
  tag: 'Accounts',
  summary:
    "Add an e-mail address, or change it, with the code that came there. Ends the account's other sessions",
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ email, code }),
  response: { status: 200, body: me },
  errors: ['wrong_code', 'contact_taken', 'contact_blocked'],
});

export const changePassword = operation({
  id: 'changePassword',
  method: 'post',
  path: '/api/auth/me/password',
  tag: 'Accounts',
  summary: "Set the first password, or change it given the current one. Ends the account's other sessions",
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({
    password,
    current: z
      .string()
      .min(1)
      .max(longestPassword)
      .optional()
      .openapi({ format: 'password', description: 'Needed where there is a password already' }),
  }),
  response: { status: 200, body: me },
  errors: ['conflict'],
});

/** How a person comes in, changed by themselves. */
export const credentialOperations = [
  sendNewPhoneCode,
  setPhone,
  sendNewEmailCode,
  setEmail,
  changePassword,
] as const;

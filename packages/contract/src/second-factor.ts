import { z } from 'zod';
import { signedIn, wantsToken } from './auth.ts';
import { longestRecoveryCode, recoveryCodeCount } from './limits.ts';
import { operation } from './operation.ts';
import { base64url, code, fieldIssue, timestamp } from './primitives.ts';

const recoveryCode = z.string().min(10).max(longestRecoveryCode).openapi({
  example: 'k7qm2-x9fht',
  description: 'In place of the code, where the app is lost; each works once',
});

const eitherCode = {
  code: code.optional().openapi({ description: 'What the authenticator app shows; each works once' }),
  recoveryCode: recoveryCode.optional(),
};

interface EitherCode {
  code?: string | undefined;
  recoveryCode?: string | undefined;
}
const isOneOfBoth = (given: EitherCode) => (given.code === undefined) !== (given.recoveryCode === undefined);
const oneOfBoth = { ...fieldIssue('required'), path: ['code'] };

const recoveryCodes = z
  .object({
    recoveryCodes: z.array(z.string()).openapi({
      description: `${recoveryCodeCount} of them, shown this once; those from before work no more`,
    }),
  })
  .openapi('RecoveryCodes');

export const secondFactor = z
  .object({
    since: timestamp.nullable().openapi({ description: 'Since when an app is asked for; null: it is not' }),
    recoveryCodesLeft: z.int(),
    proved: z
      .boolean()
      .openapi({ description: 'This session was signed in with a code of the app, or with a passkey' }),
    needed: z.boolean().openapi({ description: 'What the role brings is only for a session that was' }),
  })
  .openapi('SecondFactor');
export type SecondFactor = z.output<typeof secondFactor>;

export const signInBySecondFactor = operation({
  id: 'signInBySecondFactor',
  method: 'post',
  path: '/api/auth/second-factor',
  tag: 'Accounts',
  summary:
    'The second step of signing in, after second_factor_needed: within five minutes, in the browser that made the first',
  access: 'public',
  body: z
    .strictObject({
      ...eitherCode,
      ticket: base64url(100)
        .optional()
        .openapi({ description: 'Where a token was asked for: what second_factor_needed came with' }),
    })
    .refine(isOneOfBoth, oneOfBoth),
  response: { status: 200, body: signedIn },
  errors: ['wrong_code', 'second_factor_over'],
});

export const getSecondFactor = operation({
  id: 'getSecondFactor',
  method: 'get',
  path: '/api/auth/me/second-factor',
  tag: 'Accounts',
  summary: 'Whether an authenticator app is asked for besides the way one signs in by',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: secondFactor },
});

export const proveSecondFactor = operation({
  id: 'proveSecondFactor',
  method: 'post',
  path: '/api/auth/me/second-factor',
  tag: 'Accounts',
  summary: 'Give a code to a session that was signed in without one: another session takes its place',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject({ ...eitherCode, token: wantsToken }).refine(isOneOfBoth, oneOfBoth),
  response: { status: 200, body: signedIn },
  errors: ['wrong_code'],
});

export const startTotp = operation({
  id: 'startTotp',
  method: 'post',
  path: '/api/auth/me/totp',
  tag: 'Accounts',
  summary: 'Make a secret for an authenticator app; nothing is asked for until a code of it was confirmed',
  access: 'user',
  whileRestricted: true,
  recent: true,
  response: {
    status: 200,
    body: z
      .object({
        secret: z.string().openapi({ description: 'Base32, for who types it' }),
        uri: z.string().openapi({ description: 'otpauth://totp/… (SHA-1, six digits, 30 seconds)' }),
        qr: z.string().openapi({ description: 'The same as a QR code: an SVG document' }),
      })
      .openapi('NewTotp'),
  },
  errors: ['conflict'],
});

export const confirmTotp = operation({
  id: 'confirmTotp',
  method: 'put',
  path: '/api/auth/me/totp',
  tag: 'Accounts',
  summary: 'Ask for the app from now on, by a code it shows; everyone the account reaches is told',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ code }),
  response: { status: 200, body: recoveryCodes },
  errors: ['wrong_code', 'conflict'],
});

export const removeTotp = operation({
  id: 'removeTotp',
  method: 'delete',
  path: '/api/auth/me/totp',
  tag: 'Accounts',
  summary: 'Ask for the app no more, by one last code; everyone the account reaches is told',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject(eitherCode).refine(isOneOfBoth, oneOfBoth),
  response: { status: 204, body: null },
  errors: ['wrong_code', 'conflict'],
});

export const createRecoveryCodes = operation({
  id: 'createRecoveryCodes',
  method: 'post',
  path: '/api/auth/me/recovery-codes',
  tag: 'Accounts',
  summary: 'Make recovery codes anew, in place of those there are',
  access: 'user',
  whileRestricted: true,
  recent: true,
  response: { status: 201, body: recoveryCodes },
  errors: ['conflict', 'second_factor_required'],
});

export const secondFactorOperations = [
  signInBySecondFactor,
  getSecondFactor,
  proveSecondFactor,
  startTotp,
  confirmTotp,
  removeTotp,
  createRecoveryCodes,
] as const;

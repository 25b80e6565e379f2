import { isOnlyContacts } from '@thulubazaar/nepal/mask-contacts';
import { z } from 'zod';
import { agreedDocuments } from './document-versions.ts';
import { longestAbout, longestName, longestPassword, mostLanguages } from './limits.ts';
import { operation, roles } from './operation.ts';
import {
  bilingual,
  code,
  email,
  fieldIssue,
  line,
  orNull,
  password,
  phone,
  slugPath,
  text,
  timestamp,
  uuid,
} from './primitives.ts';
import { proof } from './proof.ts';
import { restriction } from './restriction.ts';
import { avatar, handle, spokenLanguage } from './users.ts';

const lang = z.enum(['en', 'ne']);

/** What others call a person: whoever has but a number for a name would be called three dots. */
const name = line(1, longestName)
  .refine((value) => !isOnlyContacts(value), fieldIssue('only_contact'))
  .openapi({ type: 'string', minLength: 1, maxLength: longestName });

export { name as personName };

export const wantsToken = z
  .boolean()
  .default(false)
  .openapi({ description: 'True: answer with a bearer token and set no cookie (apps)' });

/** The signed-in person, as only they see themselves. */
export const me = z
  .object({
    handle,
    name: z.string(),
    hasName: z
      .boolean()
      .openapi({ description: 'False while nobody has said it: nothing of theirs goes live (name_needed)' }),
    kind: z.enum(['private', 'shop']),
    role: z.enum(roles),
    verified: z.boolean(),
    restriction: restriction.openapi({ description: 'Whether they may change anything here' }),
    away: z.object({ since: timestamp, deleteAt: timestamp.nullable() }).nullable().openapi({
      description:
        'They have left for now, or until they are deleted: ask whether to come back (keepAccount)',
    }),
    about: z.string().nullable(),
    photo: orNull(avatar),
    languages: z.array(spokenLanguage).openapi({ description: 'What they speak' }),
    place: z.object({ id: slugPath, label: bilingual }).nullable(),
    lang,
    phone: z.string().nullable().openapi({ description: 'E.164, e.g. +9779841000001' }),
    email: z.string().nullable(),
    hasPassword: z.boolean(),
    consentNeeded: z.array(z.object({ document: z.enum(agreedDocuments), version: z.iso.date() })).openapi({
      description: 'Texts whose present version they have not agreed to yet: ask once (giveConsent)',
    }),
    joinedAt: timestamp,
    path: z.string().openapi({ description: 'Their public page on the web' }),
  })
  .openapi('Me');
export type Me = z.output<typeof me>;

export const signedIn = z
  .object({
    user: me,
    isNew: z.boolean().openapi({ description: 'True when this made the account: ask for a name' }),
    token: z
      .string()
      .nullable()
      .openapi({ description: 'Bearer token when it was asked for; null when the session is in the cookie' }),
    expiresAt: timestamp.openapi({ description: 'When the session ends unless it is used before' }),
  })
  .openapi('SignedIn');

export const codeSent = z
  .object({
    expiresIn: z.int().openapi({ description: 'Seconds the code works' }),
    resendIn: z.int().openapi({ description: 'Seconds to wait before asking for another' }),
  })
  .openapi('CodeSent');

export const session = z
  .object({
    id: z.uuid(),
    current: z.boolean().openapi({ description: 'The session this request was made with' }),
    device: z.string().nullable().openapi({ description: 'User-Agent at sign-in' }),
    address: z.string().nullable().openapi({ description: 'IP address at sign-in' }),
    createdAt: timestamp,
    lastUsedAt: timestamp.openapi({ description: 'To the hour' }),
    expiresAt: timestamp,
  })
  .openapi('Session');
export type Session = z.output<typeof session>;

export const sendPhoneCode = operation({
  id: 'sendPhoneCode',
  method: 'post',
  path: '/api/auth/phone/code',
  tag: 'Accounts',
  summary: 'Send a code by SMS; the answer is the same whether or not the number has an account',
  access: 'public',
  body: z.strictObject({ phone, proof: proof.optional() }),
  response: { status: 202, body: codeSent },
  errors: ['proof_needed'],
});

export const signInByPhone = operation({
  id: 'signInByPhone',
  method: 'post',
  path: '/api/auth/phone/verify',
  tag: 'Accounts',
  summary: 'Register or sign in with the code that came by SMS',
  access: 'public',
  body: z.strictObject({
    phone,
    code,
    name: name.optional().openapi({ description: 'For a new account; it can be set later' }),
    startNew: z.boolean().default(false).openapi({
      description: 'After account_unused: the number leaves that account, and another one begins with it',
    }),
    token: wantsToken,
  }),
  response: { status: 200, body: signedIn },
  errors: ['wrong_code', 'second_factor_needed', 'switched_off', 'account_unused', 'contact_blocked'],
});

export const sendEmailCode = operation({
  id: 'sendEmailCode',
  method: 'post',
  path: '/api/auth/email/code',
  tag: 'Accounts',
  summary:
    'Send a code by e-mail, to register or to set a new password; the answer is the same whether or not the address has an account',
  access: 'public',
  body: z.strictObject({ email, proof: proof.optional() }),
  response: { status: 202, body: codeSent },
  errors: ['proof_needed'],
});

export const registerByEmail = operation({
  id: 'registerByEmail',
  method: 'post',
  path: '/api/auth/email/register',
  tag: 'Accounts',
  summary:
    'Register with e-mail, its code and a password. Where the address has an account this sets its new password and ends its other sessions, after the second factor where it has one',
  access: 'public',
  body: z.strictObject({
    email,
    code,
    password,
    name: name.optional().openapi({ description: 'For a new account; it can be set later' }),
    token: wantsToken,
  }),
  response: { status: 200, body: signedIn },
  errors: ['wrong_code', 'second_factor_needed', 'switched_off', 'contact_blocked'],
});

export const signInByEmail = operation({
  id: 'signInByEmail',
  method: 'post',
  path: '/api/auth/email/sign-in',
  tag: 'Accounts',
  summary: 'Sign in with e-mail and password',
  access: 'public',
  body: z.strictObject({ email, password: z.string().min(1).max(longestPassword), token: wantsToken }),
  response: { status: 200, body: signedIn },
  errors: ['wrong_credentials', 'second_factor_needed'],
});

export const signOut = operation({
  id: 'signOut',
  method: 'post',
  path: '/api/auth/sign-out',
  tag: 'Accounts',
  summary: 'End this session; also succeeds when there is none',
  access: 'optional',
  whileRestricted: true,
  response: { status: 204, body: null },
});

export const getMe = operation({
  id: 'getMe',
  method: 'get',
  path: '/api/auth/me',
  tag: 'Accounts',
  summary: 'The signed-in person',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: me },
});

export const updateMe = operation({
  id: 'updateMe',
  method: 'patch',
  path: '/api/auth/me',
  tag: 'Accounts',
  summary: 'Change the profile; what is not sent stays as it is',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject({
    name: name.optional(),
    about: text(0, longestAbout).nullable().optional(),
    languages: z
      .array(spokenLanguage)
      .max(mostLanguages)
      .transform((codes) => [...new Set(codes)])
      .optional(),
    placeId: slugPath.nullable().optional(),
    lang: lang.optional(),
  }),
  response: { status: 200, body: me },
});

export const listSessions = operation({
  id: 'listSessions',
  method: 'get',
  path: '/api/auth/sessions',
  tag: 'Accounts',
  summary: 'Where the person is signed in, most recently used first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(session) }).openapi('SessionList') },
});

export const revokeSession = operation({
  id: 'revokeSession',
  method: 'delete',
  path: '/api/auth/sessions/{id}',
  tag: 'Accounts',
  summary: 'End one session',
  access: 'owner',
  right: 'session.end',
  whileRestricted: true,
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
});

export const revokeOtherSessions = operation({
  id: 'revokeOtherSessions',
  method: 'delete',
  path: '/api/auth/sessions',
  tag: 'Accounts',
  summary: 'End every session but this one',
  access: 'user',
  whileRestricted: true,
  response: { status: 204, body: null },
});

export const authOperations = [
  sendPhoneCode,
  signInByPhone,
  sendEmailCode,
  registerByEmail,
  signInByEmail,
  signOut,
  getMe,
  updateMe,
  listSessions,
  revokeSession,
  revokeOtherSessions,
] as const;

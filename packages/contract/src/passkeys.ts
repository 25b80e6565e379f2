import { z } from 'zod';
import { signedIn, wantsToken } from './auth.ts';
import { longestPasskeyName } from './limits.ts';
import { operation } from './operation.ts';
import { base64url, line, timestamp, uuid } from './primitives.ts';

// The JSON forms of WebAuthn, level 3: browsers have functions that read and write them, Android and iOS libraries too.
// What platforms add to an answer of an authenticator is left out, not refused.

const challenge = base64url(200).openapi({ description: 'Good for five minutes, once' });
const credentialId = base64url(1400);
const transports = z.array(z.string().max(40)).max(10);

const descriptor = z.object({
  id: credentialId,
  type: z.literal('public-key'),
  transports: transports.optional(),
});

const creationOptions = z
  .object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: base64url(100), name: z.string(), displayName: z.string() }),
    challenge,
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int(),
    excludeCredentials: z.array(descriptor),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
  })
  .openapi('PasskeyCreationOptions');

const requestOptions = z
  .object({
    rpId: z.string(),
    challenge,
    timeout: z.int(),
    userVerification: z.literal('required'),
    allowCredentials: z.array(descriptor).optional(),
  })
  .openapi('PasskeyRequestOptions');

const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}).default({}),
};

const newCredential = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(4000),
      attestationObject: base64url(20_000),
      transports: transports.optional(),
    }),
  })
  .openapi('PasskeyRegistration');

const knownCredential = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(4000),
      authenticatorData: base64url(4000),
      signature: base64url(4000),
      userHandle: base64url(100).nullish(),
    }),
  })
  .openapi('PasskeyAssertion');

const name = line(1, longestPasskeyName);

export const passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    synced: z.boolean().openapi({ description: 'Kept by more than one device of the person' }),
    createdAt: timestamp,
    lastUsedAt: timestamp.nullable(),
  })
  .openapi('Passkey');
export type Passkey = z.output<typeof passkey>;

export const askForPasskey = operation({
  id: 'askForPasskey',
  method: 'post',
  path: '/api/auth/passkey/options',
  tag: 'Accounts',
  summary: 'What to ask an authenticator for, to sign in with a passkey',
  access: 'public',
  response: { status: 200, body: requestOptions },
});

export const signInByPasskey = operation({
  id: 'signInByPasskey',
  method: 'post',
  path: '/api/auth/passkey/sign-in',
  tag: 'Accounts',
  summary: 'Sign in with a passkey: nothing is typed, and no limit on codes or passwords matters',
  access: 'public',
  body: z.strictObject({ credential: knownCredential, token: wantsToken }),
  response: { status: 200, body: signedIn },
  errors: ['wrong_passkey'],
});

export const askForNewPasskey = operation({
  id: 'askForNewPasskey',
  method: 'post',
  path: '/api/auth/me/passkeys/options',
  tag: 'Accounts',
  summary: 'What to ask an authenticator for, to make a passkey for this account',
  access: 'user',
  whileRestricted: true,
  recent: true,
  response: { status: 200, body: creationOptions },
});

export const addPasskey = operation({
  id: 'addPasskey',
  method: 'post',
  path: '/api/auth/me/passkeys',
  tag: 'Accounts',
  summary: 'Add a passkey that an authenticator has made; everyone the account reaches is told',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ credential: newCredential, name }),
  response: { status: 201, body: passkey },
  errors: ['wrong_passkey', 'contact_taken'],
});

export const listPasskeys = operation({
  id: 'listPasskeys',
  method: 'get',
  path: '/api/auth/me/passkeys',
  tag: 'Accounts',
  summary: 'The passkeys of the account, newest first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(passkey) }).openapi('PasskeyList') },
});

export const renamePasskey = operation({
  id: 'renamePasskey',
  method: 'patch',
  path: '/api/auth/me/passkeys/{id}',
  tag: 'Accounts',
  summary: 'Call a passkey something else',
  access: 'owner',
  right: 'passkey.change',
  whileRestricted: true,
  params: z.strictObject({ id: uuid }),
  body: z.strictObject({ name }),
  response: { status: 200, body: passkey },
});

export const removePasskey = operation({
  id: 'removePasskey',
  method: 'delete',
  path: '/api/auth/me/passkeys/{id}',
  tag: 'Accounts',
  summary: 'Remove a passkey: it signs in no more. Never the last way in',
  access: 'owner',
  right: 'passkey.change',
  whileRestricted: true,
  recent: true,
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
  errors: ['last_way_in'],
});

export const passkeyOperations = [
  askForPasskey,
  signInByPasskey,
  askForNewPasskey,
  addPasskey,
  listPasskeys,
  renamePasskey,
  removePasskey,
] as const;

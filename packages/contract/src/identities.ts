import { z } from 'zod';
import { personName, signedIn } from './auth.ts';
import { identityProviders } from './limits.ts';
import { operation } from './operation.ts';
import { base64url, timestamp, uuid } from './primitives.ts';

// In a browser the two ends of signing in are addresses, not operations: GET /api/auth/oidc/{provider}/start leads to the
// provider, and …/callback is where the provider leads back to.

const provider = z.enum(identityProviders);

const idToken = z
  .string()
  .max(8000)
  .regex(/^[\w-]+\.[\w-]+\.[\w-]*$/)
  .openapi({ description: 'The ID token that the provider gave to the app' });

const nonce = base64url(200).openapi({
  description: 'What POST /api/auth/oidc/nonce answered, and the app gave to the provider as it is',
});

const ticket = base64url(100);

export const identity = z
  .object({
    id: z.uuid(),
    provider,
    createdAt: timestamp,
    lastUsedAt: timestamp.nullable(),
  })
  .openapi('Identity');
export type Identity = z.output<typeof identity>;

export const ways = z
  .object({
    phone: z.string().nullable().openapi({ description: 'E.164; by a code' }),
    email: z.string().nullable().openapi({ description: 'By a password, or by a code for a new one' }),
    hasPassword: z.boolean(),
    passkeys: z.int().openapi({ description: 'How many' }),
    identities: z.array(identity),
    offered: z.array(provider).openapi({ description: 'Whose accounts can be connected here' }),
  })
  .openapi('Ways');
export type Ways = z.output<typeof ways>;

export const listProviders = operation({
  id: 'listProviders',
  method: 'get',
  path: '/api/auth/oidc',
  tag: 'Accounts',
  summary: 'Whose accounts people can sign in with, in the order in which to offer them',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(provider) }).openapi('Providers') },
});

export const askForNonce = operation({
  id: 'askForNonce',
  method: 'post',
  path: '/api/auth/oidc/nonce',
  tag: 'Accounts',
  summary: 'A nonce that an app has the provider put into an ID token',
  access: 'public',
  response: {
    status: 200,
    body: z
      .object({
        nonce: base64url(200),
        expiresIn: z.int().openapi({ description: 'Seconds it works, once' }),
      })
      .openapi('Nonce'),
  },
});

export const signInByIdentity = operation({
  id: 'signInByIdentity',
  method: 'post',
  path: '/api/auth/oidc/{provider}/token',
  tag: 'Accounts',
  summary: 'Register or sign in with an ID token that an app got from the provider; answers a bearer token',
  access: 'public',
  params: z.strictObject({ provider }),
  body: z.strictObject({
    idToken,
    nonce,
    name: personName
      .optional()
      .openapi({ description: 'For a new account, where the token says none (Apple)' }),
    separate: z.boolean().default(false).openapi({
      description:
        'True: where an account has the e-mail address of the token already, make another one without it',
    }),
  }),
  response: { status: 200, body: signedIn },
  errors: [
    'wrong_identity',
    'link_needed',
    'not_found',
    'switched_off',
    'second_factor_needed',
    'contact_blocked',
  ],
});

export const listWays = operation({
  id: 'listWays',
  method: 'get',
  path: '/api/auth/me/ways',
  tag: 'Accounts',
  summary: 'By what the person can sign in',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: ways },
});

export const startLinking = operation({
  id: 'startLinking',
  method: 'post',
  path: '/api/auth/me/identities/start',
  tag: 'Accounts',
  summary: 'Where a browser goes to connect an account of a provider; it comes back to the profile',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ provider, lang: z.enum(['en', 'ne']) }),
  response: { status: 200, body: z.object({ address: z.url() }).openapi('ProviderAddress') },
  errors: ['not_found'],
});

export const addIdentity = operation({
  id: 'addIdentity',
  method: 'post',
  path: '/api/auth/me/identities',
  tag: 'Accounts',
  summary:
    'Connect an account of a provider by an ID token that an app got; everyone the account reaches is told',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ provider, idToken, nonce }),
  response: { status: 201, body: identity },
  errors: ['wrong_identity', 'contact_taken', 'way_exists', 'not_found', 'contact_blocked'],
});

export const connectIdentity = operation({
  id: 'connectIdentity',
  method: 'post',
  path: '/api/auth/me/identities/waiting',
  tag: 'Accounts',
  summary:
    'Connect the account of a provider that waits since link_needed; a browser has its ticket in a cookie',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({ ticket: ticket.optional() }),
  response: { status: 201, body: identity },
  errors: ['wrong_ticket', 'contact_taken', 'way_exists', 'contact_blocked'],
});

export const removeIdentity = operation({
  id: 'removeIdentity',
  method: 'delete',
  path: '/api/auth/me/identities/{id}',
  tag: 'Accounts',
  summary: 'Disconnect an account of a provider: it signs in no more. Never the last way in',
  access: 'owner',
  right: 'identity.change',
  whileRestricted: true,
  recent: true,
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
  errors: ['last_way_in'],
});

export const identityOperations = [
  listProviders,
  askForNonce,
  signInByIdentity,
  listWays,
  startLinking,
  addIdentity,
  connectIdentity,
  removeIdentity,
] as const;

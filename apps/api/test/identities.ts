import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { Person } from './factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from './harness.ts';
import {
  type Account,
  type IdentityProvider,
  type OddToken,
  startIdentityProvider,
} from './identity-provider.ts';
import { codeFor, newPhone, send } from './people.ts';

const webUrl = 'http://localhost:3333';

/** An API that takes one provider, started beside it, for Google, Facebook and Apple. */
export function useIdentities(env: Record<string, string> = {}): {
  api: TestApi;
  provider: IdentityProvider;
} {
  const holder = {} as { api: TestApi; provider: IdentityProvider };
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    holder.provider = await startIdentityProvider(webUrl);
    database = await createTestDatabase();
    holder.api = await startTestApi(database.url, { WEB_URL: webUrl, ...holder.provider.env, ...env });
  });
  afterAll(async () => {
    await holder.api?.close();
    await database?.drop();
    await holder.provider?.stop();
  });
  return holder;
}

/** Somebody whom the provider knows, and nobody here. */
export function newAccount(given: Partial<Account> = {}): Account {
  const sub = randomUUID();
  return { sub, name: 'Sita Rai', email: `${sub}@example.com`, email_verified: true, ...given };
}

/** Registers somebody by an e-mail address and a password; answers their bearer token's header. */
export async function registerByEmail(
  api: TestApi,
  email: string,
): Promise<{ handle: string; headers: { authorization: string } }> {
  await api.context.pool.query('delete from rate_limits');
  await send(api.origin, 'POST', '/api/auth/email/code', { email });
  const body = { email, code: await codeFor(api, email), password: 'momo pasal 42', token: true };
  const { user, token } = await (await send(api.origin, 'POST', '/api/auth/email/register', body)).json();
  return { handle: user.handle, headers: { authorization: `Bearer ${token}` } };
}

/** A number and the account that it makes, with a bearer token. */
export async function registerByPhone(
  api: TestApi,
  phone = newPhone(),
): Promise<{ phone: string; handle: string; isNew: boolean; headers: { authorization: string } }> {
  await api.context.pool.query('delete from rate_limits');
  await send(api.origin, 'POST', '/api/auth/phone/code', { phone });
  const body = { phone, code: await codeFor(api, `+977${phone}`), token: true };
  const { user, token, isNew } = await (
    await send(api.origin, 'POST', '/api/auth/phone/verify', body)
  ).json();
  return { phone, handle: user.handle, isNew, headers: { authorization: `Bearer ${token}` } };
}

/** A nonce of the API, as an app asks for it. */
export async function nonceOf(api: TestApi): Promise<string> {
  const { data } = await api.ask('POST /api/auth/oidc/nonce');
  return data?.nonce ?? '';
}

/** What an app sends: an ID token for the site's Google client, with a nonce of ours, unless it is odd. */
export async function broughtBy(
  { api, provider }: { api: TestApi; provider: IdentityProvider },
  account: Account,
  odd: OddToken = {},
): Promise<{ idToken: string; nonce: string }> {
  const nonce = await nonceOf(api);
  const aud = provider.env.GOOGLE_CLIENT_ID;
  return { idToken: await provider.idToken({ aud, nonce, ...account, ...odd }), nonce };
}

/** Connects a new account of Google with somebody who has just signed in; answers who it is to Google. */
export async function withIdentity(
  holder: { api: TestApi; provider: IdentityProvider },
  person: Pick<Person, 'ask'>,
  account = newAccount(),
): Promise<{ id: string; account: Account }> {
  const body = { provider: 'google' as const, ...(await broughtBy(holder, account)) };
  const { data, error } = await person.ask('POST /api/auth/me/identities', { body });
  if (!data) throw error ?? new Error('nothing was connected');
  return { id: data.id, account };
}

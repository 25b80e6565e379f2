import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../../test/ask.ts';
import { makePerson } from '../../../test/factories.ts';
import {
  broughtBy,
  newAccount,
  registerByEmail,
  useIdentities,
  withIdentity,
} from '../../../test/identities.ts';
import { IdentityBrowser } from '../../../test/identity-browser.ts';
import { withPasskey } from '../../../test/passkeys.ts';
import { messagesTo } from '../../../test/people.ts';
import { withApp } from '../../../test/second-factor.ts';

const holder = useIdentities();

beforeEach(async () => {
  holder.provider.account = null;
  await holder.api.context.pool.query('delete from rate_limits');
});

async function meOf(browser: IdentityBrowser) {
  return (await browser.ask('GET', '/api/auth/me')).json() as Promise<{
    handle: string;
    name: string;
    email: string | null;
  }>;
}

describe('a browser', () => {
  it.each(['google', 'facebook', 'apple'] as const)('registers and comes back with %s', async (provider) => {
    const account = newAccount();
    holder.provider.account = account;
    const browser = new IdentityBrowser(holder.api);
    expect(await browser.signIn(provider, '?next=/ne/post')).toBe('/ne/post');
    const me = await meOf(browser);
    // Apple says a name in its form alone, once.
    expect(me.name).toBe(provider === 'apple' ? 'नयाँ सदस्य' : 'Sita Rai');
    // Of an address that is not asked for nothing is kept.
    expect(me.email).toBe(provider === 'facebook' ? null : account.email);
    const elsewhere = new IdentityBrowser(holder.api);
    expect(await elsewhere.signIn(provider)).toBe('/en/my');
    expect(await elsewhere.who()).toBe(me.handle);
  });

  it.each(['google', 'apple'] as const)('is asked for the app of its account after %s', async (provider) => {
    const person = await makePerson(holder.api);
    const { account } = await withIdentity(holder, person);
    if (provider === 'apple')
      await holder.api.context.pool.query(`update identities set provider = 'apple' where subject = $1`, [
        account.sub,
      ]);
    const { code } = await withApp(holder.api, person);
    holder.provider.account = account;
    const browser = new IdentityBrowser(holder.api);
    expect(await browser.signIn(provider, '?next=/ne/post')).toBe(
      '/ne/sign-in?step=second&next=%2Fne%2Fpost',
    );
    expect(await browser.who()).toBeNull();
    const answer = await browser.ask('POST', '/api/auth/second-factor', { code: code() });
    expect(answer.status).toBe(200);
    expect(await browser.who()).toBe(person.handle);
  });

  it('sends what OpenID Connect asks for: code, PKCE, state, nonce, and the address of the provider alone', async () => {
    holder.provider.account = newAccount();
    const browser = new IdentityBrowser(holder.api);
    await browser.signIn('google');
    const asked = new URL(browser.went[1] ?? '');
    const parameters = Object.fromEntries(asked.searchParams);
    expect(parameters).toEqual({
      client_id: 'google-site',
      redirect_uri: 'http://localhost:3333/api/auth/oidc/google/callback',
      response_type: 'code',
      scope: 'openid email profile',
      prompt: 'select_account',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    // None of it is stored, and the cookie is gone with the flow.
    const { rows } = await holder.api.context.pool.query('select t::text as row from identity_flows t');
    expect(rows).toEqual([]);
    expect(browser.cookie('thulu_identity')).toBeUndefined();
  });

  it('says a name that only Apple’s first form says', async () => {
    const account = newAccount();
    delete account.name;
    holder.provider.account = account;
    const browser = new IdentityBrowser(holder.api);
    const { address, init } = await browser.untilCallback('apple');
    const body = new URLSearchParams(init?.body as URLSearchParams);
    body.set(
      'user',
      JSON.stringify({ name: { firstName: 'Maya', lastName: 'Gurung' }, email: 'evil@example.com' }),
    );
    await browser.send(address, { ...init, body });
    expect(await meOf(browser)).toMatchObject({ name: 'Maya Gurung', email: account.email });
  });

  it('is new under no name where the provider says none, or a number', async () => {
    holder.provider.account = newAccount({ name: '9841000001' });
    const browser = new IdentityBrowser(holder.api);
    await browser.signIn('google', '?next=/ne');
    expect((await meOf(browser)).name).toBe('नयाँ सदस्य');
  });

  it('comes back to a sentence where the person did not want to, in the language of the page', async () => {
    const browser = new IdentityBrowser(holder.api);
    const { address } = await browser.follow('/api/auth/oidc/google/start?next=/ne/my', {
      before: /interaction/,
    });
    const { address: end } = await browser.follow(`${address}?cancel=1`);
    expect(end).toBe('http://localhost:3333/ne/sign-in?problem=cancelled&provider=google&next=%2Fne%2Fmy');
    expect(await browser.who()).toBeNull();
  });

  it('connects and disconnects, and everyone the account reaches is told', async () => {
    const person = await registerByEmail(holder.api, `${crypto.randomUUID()}@example.com`);
    const signedIn = asking(holder.api.origin, person.headers);
    const { email } = (await signedIn('GET /api/auth/me')).data ?? {};
    const browser = new IdentityBrowser(holder.api);
    await browser.ask('POST', '/api/auth/email/sign-in', { email, password: 'momo pasal 42' });
    const account = newAccount();
    holder.provider.account = account;
    const begun = await browser.ask('POST', '/api/auth/me/identities/start', {
      provider: 'apple',
      lang: 'en',
    });
    const { address } = (await begun.json()) as { address: string };
    expect((await browser.follow(address)).address).toBe('http://localhost:3333/en/profile?connected=apple');
    expect((await messagesTo(holder.api, email ?? ''))[0]).toContain('can now be signed in to with Apple');
    const { identities } = (await signedIn('GET /api/auth/me/ways')).data ?? {};
    expect(identities).toMatchObject([{ provider: 'apple', lastUsedAt: null }]);

    const other = new IdentityBrowser(holder.api);
    await other.signIn('apple');
    expect(await other.who()).toBe(person.handle);

    const id = identities?.[0]?.id ?? '';
    expect((await signedIn('DELETE /api/auth/me/identities/{id}', { params: { id } })).response.status).toBe(
      204,
    );
    expect((await messagesTo(holder.api, email ?? ''))[0]).toContain(
      'can no longer be signed in to with Apple',
    );
    const after = new IdentityBrowser(holder.api);
    await after.signIn('apple');
    expect(await after.who()).not.toBe(person.handle);
  });
});

describe('an app', () => {
  it('registers and comes back with an ID token, by a bearer token', async () => {
    const account = newAccount();
    const first = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'google' },
      body: await broughtBy(holder, account, { aud: 'google-android', azp: 'google-android' }),
    });
    expect(first.data).toMatchObject({ isNew: true, token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(first.response.headers.getSetCookie()).toEqual([]);
    const again = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'google' },
      body: await broughtBy(holder, account, { azp: 'google-android' }),
    });
    expect(again.data).toMatchObject({ isNew: false, user: { handle: first.data?.user.handle } });
  });

  it('brings the name that Apple told the app', async () => {
    const { name: _none, ...account } = newAccount();
    const { data } = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'apple' },
      body: { ...(await broughtBy(holder, account, { aud: 'np.thulubazaar.app' })), name: 'Maya Gurung' },
    });
    expect(data?.user.name).toBe('Maya Gurung');
  });

  it('connects with the account that has the address once it has signed in to it', async () => {
    const account = newAccount();
    const person = await registerByEmail(holder.api, account.email ?? '');
    const refused = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'google' },
      body: await broughtBy(holder, account),
    });
    expect(refused.error?.code).toBe('link_needed');
    const ticket = refused.error?.ticket ?? '';
    const signedIn = asking(holder.api.origin, person.headers);
    const { data } = await signedIn('POST /api/auth/me/identities/waiting', { body: { ticket } });
    expect(data).toMatchObject({ provider: 'google' });
    const again = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'google' },
      body: await broughtBy(holder, account),
    });
    expect(again.data).toMatchObject({ isNew: false, user: { handle: person.handle } });
  });
});

describe('the ways in', () => {
  it('are listed, with whose accounts can be connected', async () => {
    const person = await makePerson(holder.api);
    await withPasskey(person);
    await withIdentity(holder, person);
    const { data } = await person.ask('GET /api/auth/me/ways');
    expect(data).toMatchObject({
      phone: null,
      email: null,
      hasPassword: false,
      passkeys: 1,
      identities: [{ provider: 'google' }],
      offered: ['google', 'facebook', 'apple'],
    });
  });

  it('never go with the last', async () => {
    const person = await makePerson(holder.api);
    const { id } = await withIdentity(holder, person);
    const { passkey } = await withPasskey(person);
    const { response } = await person.ask('DELETE /api/auth/me/passkeys/{id}', {
      params: { id: passkey.id },
    });
    expect(response.status).toBe(204);
    const last = await person.ask('DELETE /api/auth/me/identities/{id}', { params: { id } });
    expect(last.error?.code).toBe('last_way_in');
  });

  it('are one of each provider', async () => {
    const person = await makePerson(holder.api);
    const { account } = await withIdentity(holder, person);
    await expect(withIdentity(holder, person)).rejects.toMatchObject({ code: 'way_exists' });
    // The same once more changes nothing.
    await expect(withIdentity(holder, person, account)).resolves.toMatchObject({ account });
  });
});

it('registers nobody while an admin has closed that, and signs in whoever is there', async () => {
  const admin = await makePerson(holder.api, 'admin');
  const switchTo = async (isOn: boolean) => {
    await admin.ask('PUT /api/admin/switches/{code}', { params: { code: 'registration' }, body: { isOn } });
    await expect.poll(() => holder.api.context.switches.isOn('registration')).toBe(isOn);
  };
  const bring = async (account: ReturnType<typeof newAccount>) =>
    holder.api.ask('POST /api/auth/oidc/{provider}/token', {
      params: { provider: 'google' },
      body: await broughtBy(holder, account),
    });
  const known = newAccount();
  await bring(known);
  await switchTo(false);
  expect((await bring(known)).response.status).toBe(200);
  expect((await bring(newAccount())).error?.code).toBe('switched_off');
  holder.provider.account = newAccount();
  expect(await new IdentityBrowser(holder.api).signIn('google')).toContain('problem=closed');
  await switchTo(true);
  expect((await bring(newAccount())).response.status).toBe(200);
});

it('says which are on', async () => {
  expect((await holder.api.ask('GET /api/auth/oidc')).data).toEqual({
    items: ['google', 'facebook', 'apple'],
  });
  expect((await holder.api.ask('GET /api/ready')).data?.signInWith).toEqual(['google', 'facebook', 'apple']);
});

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../../test/ask.ts';
import { makePerson, type Person } from '../../../test/factories.ts';
import {
  broughtBy,
  newAccount,
  registerByEmail,
  registerByPhone,
  useIdentities,
  withIdentity,
} from '../../../test/identities.ts';
import { IdentityBrowser } from '../../../test/identity-browser.ts';
import type { OddToken } from '../../../test/identity-provider.ts';
import { withPasskey } from '../../../test/passkeys.ts';
import { newPhone, requestNewCode, send } from '../../../test/people.ts';
import { eraseAccount } from '../../own-data/erase-account.ts';

const holder = useIdentities();
const site = 'http://localhost:3333';

beforeEach(async () => {
  holder.provider.account = null;
  holder.provider.odd = null;
  await holder.api.context.pool.query('delete from rate_limits');
});

const browse = () => new IdentityBrowser(holder.api);

/** Whether the browser came back with nothing but a sentence. */
async function cameBackWith(
  browser: IdentityBrowser,
  address: string,
  init?: RequestInit,
): Promise<string | null> {
  const answer = await browser.send(address, init);
  const page = new URL(answer.headers.get('location') ?? '', site);
  expect(page.origin).toBe(site);
  return page.searchParams.get('problem');
}

describe('taking over an account', () => {
  it('fails by an address that the provider has not verified', async () => {
    const email = `${randomUUID()}@example.com`;
    const victim = await registerByEmail(holder.api, email);
    holder.provider.account = newAccount({ email, email_verified: false });
    const attacker = browse();
    await attacker.signIn('google');
    expect(await attacker.who()).not.toBe(victim.handle);
    // They have an account of their own, and the address is not theirs here either.
    const me = await (await attacker.ask('GET', '/api/auth/me')).json();
    expect(me).toMatchObject({ email: null });
  });

  it('fails by an address that the provider has verified: it is asked to be proved here first', async () => {
    const email = `${randomUUID()}@example.com`;
    const victim = await registerByEmail(holder.api, email);
    holder.provider.account = newAccount({ email });
    const attacker = browse();
    expect(await attacker.signIn('google', '?next=/en/my')).toBe(
      '/en/sign-in?connect=google&next=%2Fen%2Fmy',
    );
    expect(await attacker.who()).toBeNull();
    // With an account of their own they still do not get into the other one, nor does the other get into theirs.
    const own = await registerByEmail(holder.api, `${randomUUID()}@example.com`);
    attacker.setCookie('thulu_session', own.headers.authorization.slice('Bearer '.length));
    const refused = await attacker.ask('POST', '/api/auth/me/identities/waiting', {});
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'wrong_ticket',
    ]);
    const ways = await asking(holder.api.origin, victim.headers)('GET /api/auth/me/ways');
    expect(ways.data?.identities).toEqual([]);
  });

  it('fails by an account that was registered with the victim’s address before', async () => {
    const email = `${randomUUID()}@example.com`;
    const attacker = await registerByEmail(holder.api, email);
    holder.provider.account = newAccount({ email });
    const victim = browse();
    expect(await victim.signIn('google', '?next=/en')).toContain('connect=google');
    expect(await victim.who()).toBeNull();
    // An account of their own, on request, which the attacker has no part in.
    await victim.signIn('google', '?next=/en&separate=1');
    const handle = await victim.who();
    expect(handle).not.toBeNull();
    expect(handle).not.toBe(attacker.handle);
    // Every time from now on.
    const later = browse();
    await later.signIn('google');
    expect(await later.who()).toBe(handle);
  });

  it('fails by a number that was somebody else’s: an identity follows its person, not the number', async () => {
    const before = await registerByPhone(holder.api);
    const signedIn = asking(holder.api.origin, before.headers);
    const account = newAccount();
    await withIdentity(holder, { ask: signedIn }, account);
    const next = newPhone();
    const code = await requestNewCode(holder.api, before.headers, { phone: next });
    await send(holder.api.origin, 'POST', '/api/auth/me/phone', { phone: next, code }, before.headers);

    const stranger = await registerByPhone(holder.api, before.phone);
    expect(stranger).toMatchObject({ isNew: true });
    expect(stranger.handle).not.toBe(before.handle);
    const ways = await asking(holder.api.origin, stranger.headers)('GET /api/auth/me/ways');
    expect(ways.data?.identities).toEqual([]);
    holder.provider.account = account;
    const person = browse();
    await person.signIn('google');
    expect(await person.who()).toBe(before.handle);
  });
});

describe('whoever was banned and had their account deleted', () => {
  it('is not here again at once by the same account elsewhere, nor by putting it on another account', async () => {
    const account = newAccount();
    const banned = await makePerson(holder.api);
    await withIdentity(holder, banned, account);
    const { context } = holder.api;
    await context.pool.query(
      `update users set restricted = 'banned', away_since = now(), delete_at = now() - interval '1 second' where id = $1`,
      [banned.id],
    );
    await eraseAccount(context, { userId: banned.id });
    holder.provider.account = account;
    const browser = browse();
    expect(await browser.signIn('google')).toContain('problem=blocked');
    expect(await browser.who()).toBeNull();
    const other = await makePerson(holder.api);
    const body = { provider: 'google' as const, ...(await broughtBy(holder, account)) };
    const added = await other.ask('POST /api/auth/me/identities', { body });
    expect([added.response.status, added.error?.code]).toEqual([403, 'contact_blocked']);
  });
});

describe('an answer of a provider', () => {
  it('is nothing without the state of this browser', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const { address } = await browser.untilCallback('google');
    const without = new URL(address);
    without.searchParams.delete('state');
    expect(await cameBackWith(browser, without.href)).toBe('expired');
    const odd = new URL(address);
    odd.searchParams.set('state', 'x'.repeat(43));
    expect(await cameBackWith(browser, odd.href)).toBe('expired');
    expect(await browser.who()).toBeNull();
    // It was not this browser's, so its own way is still open.
    expect(await cameBackWith(browser, address)).toBeNull();
    expect(await browser.who()).not.toBeNull();
  });

  it('is nothing in another browser: nobody is signed in as somebody else by a link', async () => {
    holder.provider.account = newAccount();
    const { address } = await browse().untilCallback('google');
    const victim = browse();
    expect(await cameBackWith(victim, address)).toBe('expired');
    // Nor in one that is on its way itself.
    await victim.untilCallback('google');
    expect(await cameBackWith(victim, address)).toBe('expired');
    expect(await victim.who()).toBeNull();
  });

  it('is nothing with a code that another browser was given', async () => {
    holder.provider.account = newAccount();
    const stolen = new URL((await browse().untilCallback('google')).address).searchParams.get('code') ?? '';
    const victim = browse();
    const own = new URL((await victim.untilCallback('google')).address);
    own.searchParams.set('code', stolen);
    expect(await cameBackWith(victim, own.href)).toBe('failed');
    expect(await victim.who()).toBeNull();
  });

  it('is nothing a second time', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const { address } = await browser.untilCallback('google');
    const cookie = browser.cookie('thulu_identity') ?? '';
    const both = await Promise.all([cameBackWith(browser, address), cameBackWith(browser, address)]);
    expect(both.sort()).toEqual([null, 'expired'].sort());
    browser.setCookie('thulu_identity', cookie);
    expect(await cameBackWith(browser, address)).toBe('expired');
  });

  it('is nothing after its time', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const { address } = await browser.untilCallback('google');
    await holder.api.context.pool.query('update identity_flows set expires_at = now()');
    expect(await cameBackWith(browser, address)).toBe('expired');
  });

  it('is nothing where another provider answers', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const { address } = await browser.untilCallback('google');
    expect(await cameBackWith(browser, address.replace('/google/', '/facebook/'))).toBe('expired');
    // The way is spent with it.
    expect(await cameBackWith(browser, address)).toBe('expired');
    expect(await browser.who()).toBeNull();
  });

  it('is nothing where it names another issuer', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const address = new URL((await browser.untilCallback('google')).address);
    expect(address.searchParams.get('iss')).toBe(holder.provider.issuer);
    address.searchParams.set('iss', 'https://evil.example');
    expect(await cameBackWith(browser, address.href)).toBe('failed');
    const another = browse();
    const bare = new URL((await another.untilCallback('google')).address);
    bare.searchParams.delete('iss');
    expect(await cameBackWith(another, bare.href)).toBe('failed');
  });

  it('is nothing in the other form: what Apple posts is not read from an address', async () => {
    holder.provider.account = newAccount();
    const browser = browse();
    const { address, init } = await browser.untilCallback('apple');
    expect(await cameBackWith(browser, `${address}?${init?.body}`)).toBe('expired');
    const google = browse();
    const given = new URL((await google.untilCallback('google')).address);
    const posted = { method: 'POST', body: new URLSearchParams(given.search) };
    expect(await cameBackWith(google, given.origin + given.pathname, posted)).toBe('expired');
  });
});

describe('an ID token that comes for a code', () => {
  const now = Math.floor(Date.now() / 1000);

  it('signs in when nothing about it is odd', async () => {
    holder.provider.account = newAccount();
    holder.provider.odd = {};
    const browser = browse();
    await browser.signIn('google');
    expect(await browser.who()).not.toBeNull();
  });

  it.each<[string, OddToken]>([
    ['another nonce', { nonce: 'A'.repeat(43) }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'somebody-else' }],
    ['another audience beside ours', { aud: ['google-site', 'somebody-else'] }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['the past', { exp: now - 3600 }],
    ['nobody', { sub: '' }],
    ['no algorithm', { alg: 'none' }],
    ['the provider’s public key, taken for a password', { alg: 'HS256' }],
    ['somebody else’s key', { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }],
  ])('signs nobody in that is of %s', async (_what, odd) => {
    holder.provider.account = newAccount();
    holder.provider.odd = odd;
    const browser = browse();
    expect(await browser.signIn('google')).toMatch(/^\/en\/sign-in\?problem=failed&provider=google/);
    expect(await browser.who()).toBeNull();
  });
});

describe('a session', () => {
  it('is a new one: what a browser had before opens nothing more', async () => {
    const planted = await registerByEmail(holder.api, `${randomUUID()}@example.com`);
    const token = planted.headers.authorization.slice('Bearer '.length);
    const browser = browse();
    browser.setCookie('thulu_session', token);
    holder.provider.account = newAccount();
    await browser.signIn('google');
    expect(browser.cookie('thulu_session')).not.toBe(token);
    expect(await browser.who()).not.toBe(planted.handle);
    const before = await asking(holder.api.origin, planted.headers)('GET /api/auth/me');
    expect(before.error?.code).toBe('not_signed_in');
  });

  it('is not begun by another site', async () => {
    const answer = await browse().send('/api/auth/oidc/google/start?next=/en/my', {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.headers.get('location')).toBe(`${site}/en/sign-in?next=%2Fen%2Fmy`);
    expect(answer.headers.getSetCookie().join()).not.toContain('thulu_identity');
  });

  it('connects nothing once it is over, and nothing that another site asks for', async () => {
    const person = await registerByEmail(holder.api, `${randomUUID()}@example.com`);
    const browser = browse();
    browser.setCookie('thulu_session', person.headers.authorization.slice('Bearer '.length));
    const foreign = await browser.send('/api/auth/me/identities/start', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ provider: 'google', lang: 'en' }),
    });
    expect(foreign.status).toBe(403);
    holder.provider.account = newAccount();
    const begun = await browser.ask('POST', '/api/auth/me/identities/start', {
      provider: 'google',
      lang: 'en',
    });
    const { address } = (await begun.json()) as { address: string };
    const { address: back } = await browser.follow(address, { before: /\/callback/ });
    await browser.ask('POST', '/api/auth/sign-out');
    expect(await cameBackWith(browser, back)).toBe('expired');
  });
});

describe('next', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\evil.example',
    'https:evil.example',
    'https://evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    '/en/..//evil.example',
    '/en//evil.example',
    '/en@evil.example',
    'javascript:alert(1)',
    '/api/auth/sign-out',
    '/english',
  ])('leads to no other place: %j', async (next) => {
    holder.provider.account = newAccount();
    const browser = browse();
    const end = await browser.signIn('google', `?next=${encodeURIComponent(next)}`);
    expect(end).toBe('/en/my');
  });

  it('is no longer than an address of the site', async () => {
    holder.provider.account = newAccount();
    expect(await browse().signIn('google', `?next=/en/${'a'.repeat(3990)}`)).toMatch(/^\/en\/a+$/);
    expect(await browse().signIn('google', `?next=/en/${'a'.repeat(5000)}`)).toBe('/en/my');
  });
});

describe('an identity', () => {
  it('is one account’s, also when two connect it at once', async () => {
    const account = newAccount();
    const [one, other] = [await makePerson(holder.api), await makePerson(holder.api)];
    for (const person of [one, other]) await withPasskey(person);
    const connect = (person: Person) =>
      withIdentity(holder, person, account).then(
        () => 'connected',
        ({ code }) => code,
      );
    expect((await Promise.all([connect(one), connect(other)])).sort()).toEqual([
      'connected',
      'contact_taken',
    ]);
  });

  it('makes one account, also when it comes twice at once', async () => {
    const account = newAccount();
    const [first, second] = [await broughtBy(holder, account), await broughtBy(holder, account)];
    const signIn = (body: typeof first) =>
      holder.api.ask('POST /api/auth/oidc/{provider}/token', { params: { provider: 'google' }, body });
    const both = await Promise.all([signIn(first), signIn(second)]);
    expect(both.map(({ data }) => data?.isNew).sort()).toEqual([false, true]);
    expect(new Set(both.map(({ data }) => data?.user.handle)).size).toBe(1);
  });

  it('and the last passkey do not both go', async () => {
    const person = await makePerson(holder.api);
    const { id } = await withIdentity(holder, person);
    const { passkey } = await withPasskey(person);
    const both = await Promise.all([
      person.ask('DELETE /api/auth/me/identities/{id}', { params: { id } }),
      person.ask('DELETE /api/auth/me/passkeys/{id}', { params: { id: passkey.id } }),
    ]);
    expect(both.map(({ error, response }) => error?.code ?? response.status).sort()).toEqual([
      204,
      'last_way_in',
    ]);
  });
});

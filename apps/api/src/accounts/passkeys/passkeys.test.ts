import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asking } from '../../../test/ask.ts';
import { Authenticator } from '../../../test/authenticator.ts';
import { makePerson } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { newPasskey, withPasskey } from '../../../test/passkeys.ts';
import {
  givePhone,
  messagesTo,
  send,
  setCookieOf,
  signInNewEmailPerson,
  signInNewPerson,
} from '../../../test/people.ts';

const android = 'android:apk-key-hash:test';
const holder = useApi({ PASSKEY_ORIGINS: `https://elsewhere.example, ${android}`, TRUST_PROXY: '1' });

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

async function options() {
  const { data } = await holder.api.ask('POST /api/auth/passkey/options');
  if (!data) throw new Error('nothing to sign');
  return data;
}

type Odd = NonNullable<Parameters<Authenticator['get']>[1]>;

/** Signs in; answers the status, or the code of the refusal. */
async function signIn(authenticator: Authenticator, odd: Odd = {}) {
  const credential = authenticator.get(await options(), odd);
  const { response, error } = await holder.api.ask('POST /api/auth/passkey/sign-in', {
    body: { credential },
  });
  return error?.code ?? response.status;
}

describe('a passkey', () => {
  it('signs its person in without a word: a browser by cookie, an app by token', async () => {
    const person = await makePerson(holder.api);
    const { authenticator } = await withPasskey(person);
    const body = { credential: authenticator.get(await options()) };
    const browser = await send(holder.api.origin, 'POST', '/api/auth/passkey/sign-in', body);
    expect(setCookieOf(browser)).toMatch(/^thulu_session=[\w-]{43};/);
    expect(await browser.json()).toMatchObject({
      user: { handle: person.handle },
      isNew: false,
      token: null,
    });

    const { data } = await holder.api.ask('POST /api/auth/passkey/sign-in', {
      body: { credential: authenticator.get(await options()), token: true },
    });
    const app = asking(holder.api.origin, { authorization: `Bearer ${data?.token}` });
    expect((await app('GET /api/auth/me')).data?.handle).toBe(person.handle);
    const [listed] = (await app('GET /api/auth/me/passkeys')).data?.items ?? [];
    expect(listed).toMatchObject({ name: 'Test phone', synced: true, lastUsedAt: expect.any(String) });
  });

  it('of an app is one of the origins that are configured', async () => {
    const person = await makePerson(holder.api);
    const { authenticator } = await withPasskey(person);
    expect(await signIn(authenticator, { origin: android })).toBe(200);
  });

  it.each<[string, Odd]>([
    ['a page of another site', { origin: 'http://localhost:3334' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody’s finger', { unverified: true }],
    ['a counter that was used before', { counter: 1 }],
    ['a challenge of its own', { challenge: Buffer.alloc(56, 7).toString('base64url') }],
  ])('is refused from %s', async (_what, odd) => {
    const { authenticator } = await withPasskey(await makePerson(holder.api));
    expect(await signIn(authenticator, odd)).toBe('wrong_passkey');
    expect(await signIn(authenticator)).toBe(200);
  });

  it('answers a challenge once, within five minutes, and only one for signing in', async () => {
    const person = await makePerson(holder.api);
    const { authenticator } = await withPasskey(person);
    const credential = authenticator.get(await options());
    const again = async () =>
      (await holder.api.ask('POST /api/auth/passkey/sign-in', { body: { credential } })).response.status;
    expect([await again(), await again()]).toEqual([200, 400]);

    const late = authenticator.get(await options());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    const { error } = await holder.api
      .ask('POST /api/auth/passkey/sign-in', { body: { credential: late } })
      .finally(() => vi.useRealTimers());
    expect(error?.code).toBe('wrong_passkey');

    const { data: registering } = await person.ask('POST /api/auth/me/passkeys/options');
    expect(await signIn(authenticator, { challenge: registering?.challenge ?? '' })).toBe('wrong_passkey');
  });

  it('that nobody knows is refused, and many of them are from one network, which keeps no known one out', async () => {
    const { authenticator } = await withPasskey(await makePerson(holder.api));
    const from = async (sender: Authenticator) => {
      const body = { credential: sender.get(await options()) };
      const address = { 'x-forwarded-for': '203.0.113.9' };
      return (await send(holder.api.origin, 'POST', '/api/auth/passkey/sign-in', body, address)).status;
    };
    expect(await from(new Authenticator())).toBe(400);
    await holder.api.context.pool.query("update rate_limits set points = 60 where key like 'passkey-ip:%'");
    expect(await from(new Authenticator())).toBe(429);
    expect(await from(authenticator)).toBe(200);
  });
});

describe('the passkeys of an account', () => {
  it('are told of by SMS or e-mail when one is new, and when one is gone', async () => {
    const { user, headers } = await signInNewEmailPerson(holder.api, 'momo pasal 42');
    const ask = asking(holder.api.origin, headers);
    const { passkey } = await withPasskey({ ask });
    expect((await messagesTo(holder.api, user.email))[0]).toContain('has a new passkey');
    expect((await messagesTo(holder.api, user.email))[0]).not.toContain('signed out');
    expect(
      (await ask('DELETE /api/auth/me/passkeys/{id}', { params: { id: passkey.id } })).response.status,
    ).toBe(204);
    expect((await messagesTo(holder.api, user.email))[0]).toContain('was removed');
    const phone = await signInNewPerson(holder.api);
    await withPasskey({ ask: asking(holder.api.origin, phone.headers) });
    expect((await messagesTo(holder.api, phone.user.phone))[0]).toContain('new passkey');
  });

  it('are named and removed, and what is removed signs in no more', async () => {
    const person = await makePerson(holder.api);
    await givePhone(holder.api, person);
    const { authenticator, passkey } = await withPasskey(person);
    const params = { id: passkey.id };
    const named = await person.ask('PATCH /api/auth/me/passkeys/{id}', {
      params,
      body: { name: 'बुबाको फोन' },
    });
    expect(named.data).toEqual({ ...passkey, name: 'बुबाको फोन' });
    await person.ask('DELETE /api/auth/me/passkeys/{id}', { params });
    expect((await person.ask('GET /api/auth/me/passkeys')).data?.items).toEqual([]);
    expect(await signIn(authenticator)).toBe('wrong_passkey');
  });

  it('hold each credential once, whosever it is, and are no more than twenty', async () => {
    const [person, thief] = [await makePerson(holder.api), await makePerson(holder.api)];
    const { authenticator } = await withPasskey(person);
    const add = async (who: typeof person, body: Awaited<ReturnType<typeof newPasskey>>) =>
      (await who.ask('POST /api/auth/me/passkeys', { body })).error;
    expect((await add(thief, await newPasskey(thief, authenticator)))?.code).toBe('contact_taken');
    await holder.api.context.pool.query(
      `insert into passkeys (user_id, credential_id, public_key, counter, transports, syncable, synced, name)
       select $1::uuid, 'made-' || n || '-' || $1, '\\x00', 0, '{}', false, false, 'Made' from generate_series(1, 19) n`,
      [person.id],
    );
    expect((await add(person, await newPasskey(person)))?.fields).toMatchObject([{ code: 'passkeys_full' }]);
  });

  it('are made for the account that asked, on the page it asked from', async () => {
    const [person, other] = [await makePerson(holder.api), await makePerson(holder.api)];
    const { data } = await other.ask('POST /api/auth/me/passkeys/options');
    if (!data) throw new Error('nothing to make');
    const { data: own } = await person.ask('POST /api/auth/me/passkeys/options');
    if (!own) throw new Error('nothing to make');
    const made = [
      new Authenticator().create(data),
      new Authenticator().create(own, { origin: 'https://evil.example' }),
    ];
    for (const credential of made) {
      const { error } = await person.ask('POST /api/auth/me/passkeys', { body: { credential, name: 'Odd' } });
      expect(error?.code).toBe('wrong_passkey');
    }
  });
});

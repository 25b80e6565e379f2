import { afterEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, useApi } from '../../test/harness.ts';
import {
  type Answer,
  codeFor,
  cookieOf,
  messagesTo,
  newPhone,
  requestCode,
  requestNewCode,
  type SignedInPerson,
  send,
  signInNewEmailPerson,
  signInNewPerson,
} from '../../test/people.ts';
import type { Context } from '../entry/context.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { createLog } from '../kernel/log.ts';
import { createSession } from './sessions.ts';

const holder = useApi();
const password = 'momo pasal 42';
const others: TestApi[] = [];

afterEach(async () => {
  await Promise.all(others.splice(0).map((api) => api.close()));
  await holder.api.context.pool.query('delete from rate_limits');
});

type Headers = Record<string, string>;

function post(path: string, body?: unknown, headers: Headers = {}, api = holder.api) {
  return send(api.origin, 'POST', path, body, headers);
}

const newEmail = () => `${newPhone()}@example.com`;

/** Another process on the same database. */
async function another(env: Record<string, string> = {}, overrides: Partial<Context> = {}): Promise<TestApi> {
  const api = await startTestApi(holder.api.context.config.databaseUrl, env, overrides);
  others.push(api);
  return api;
}

/** A session of the same person on another device. */
async function signInElsewhere({ id }: SignedInPerson): Promise<Headers> {
  const device = { address: '127.0.0.1', userAgent: 'elsewhere' };
  const { token } = await transaction(holder.api.context.pool, (tx) =>
    createSession(tx, holder.api.context, id, device),
  );
  return { authorization: `Bearer ${token}` };
}

const me = (headers: Headers) => send(holder.api.origin, 'GET', '/api/auth/me', undefined, headers);

/** What was sent to somebody, besides codes, in the order of sending. */
async function noticesTo(recipient: string | null): Promise<string[]> {
  const sent = await messagesTo(holder.api, recipient);
  return sent.reverse().filter((body) => !/\b\d{6}\b/.test(body));
}

describe('a session that was signed in a while ago', () => {
  it.each([
    ['en', 'Sign in once more to do this.'],
    ['ne', 'यो गर्न एक पटक फेरि साइन इन गर्नुहोस्।'],
  ])('is asked in %s to sign in again, and is one for everything else', async (lang, sentence) => {
    const { id, headers } = await signInNewPerson(holder.api);
    await holder.api.context.pool.query(
      "update sessions set created_at = now() - interval '16 minutes' where user_id = $1",
      [id],
    );
    const answer = await post('/api/auth/me/password', { password }, { ...headers, 'accept-language': lang });
    expect(answer.status).toBe(403);
    expect((await answer.json()).error).toMatchObject({ code: 'sign_in_again', message: sentence });
    expect((await me(headers)).status).toBe(200);
  });
});

describe('a number or address that another account has', () => {
  it.each(['phone', 'email'] as const)('is a free one until the code is right: %s', async (kind) => {
    const { headers } = await signInNewPerson(holder.api);
    const owner =
      kind === 'phone' ? await signInNewPerson(holder.api) : await signInNewEmailPerson(holder.api, password);
    const free = kind === 'phone' ? newPhone() : newEmail();
    await holder.api.context.pool.query('delete from rate_limits');
    const asked = await Promise.all(
      [owner.user[kind], free].map((value) => post(`/api/auth/me/${kind}/code`, { [kind]: value }, headers)),
    );
    expect(asked.map(({ status }) => status)).toEqual([202, 202]);
    expect(await asked[0]?.text()).toBe(await asked[1]?.text());
    const wrong = await Promise.all(
      [owner.user[kind], free].map(async (value) =>
        (await post(`/api/auth/me/${kind}`, { [kind]: value, code: '12345x' }, headers)).text(),
      ),
    );
    expect(wrong[0]).toBe(wrong[1]);

    const taken = owner.user[kind] ?? '';
    const contact = kind === 'phone' ? { phone: taken.slice(4) } : { email: taken };
    const code = await requestNewCode(holder.api, headers, contact);
    const refused = await post(`/api/auth/me/${kind}`, { ...contact, code }, headers);
    expect(refused.status).toBe(409);
    expect((await refused.json()).error.code).toBe('contact_taken');
    expect(await (await me(owner.headers)).json()).toMatchObject({ [kind]: taken });
  });
});

describe('a code', () => {
  it('to a new number is for the account that asked: it neither signs in nor serves another', async () => {
    const [asking, other] = [await signInNewPerson(holder.api), await signInNewPerson(holder.api)];
    const phone = newPhone();
    const code = await requestNewCode(holder.api, asking.headers, { phone });
    expect((await post('/api/auth/phone/verify', { phone, code })).status).toBe(400);
    expect((await post('/api/auth/me/phone', { phone, code }, other.headers)).status).toBe(400);
    expect((await post('/api/auth/me/phone', { phone, code }, asking.headers)).status).toBe(200);
  });

  it('to sign in adds no number to an account', async () => {
    const { headers } = await signInNewPerson(holder.api);
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    expect((await post('/api/auth/me/phone', { phone, code }, headers)).status).toBe(400);
  });
});

describe('a change', () => {
  const changes = {
    phone: async (headers: Headers) => {
      const phone = newPhone();
      const code = await requestNewCode(holder.api, headers, { phone });
      return post('/api/auth/me/phone', { phone, code }, headers);
    },
    email: async (headers: Headers) => {
      const email = newEmail();
      const code = await requestNewCode(holder.api, headers, { email });
      return post('/api/auth/me/email', { email, code }, headers);
    },
    password: (headers: Headers) =>
      post('/api/auth/me/password', { password: 'chiya pasal 43', current: password }, headers),
  };
  const words = { phone: 'mobile number', email: 'e-mail address', password: 'password' };

  it.each(['phone', 'email', 'password'] as const)(
    'of the %s ends the other sessions and tells those who could be reached before, not what it is',
    async (credential) => {
      const person = await signInNewEmailPerson(holder.api, password);
      await changes.phone(person.headers);
      const before = await (await me(person.headers)).json();
      await holder.api.context.pool.query('delete from outbox');
      const elsewhere = await signInElsewhere(person);

      expect((await changes[credential](person.headers)).status).toBe(200);
      expect((await me(elsewhere)).status).toBe(401);
      const after = await (await me(person.headers)).json();
      for (const contact of [before.phone, before.email]) {
        const told = await noticesTo(contact);
        expect(told).toEqual([expect.stringContaining(`has a new ${words[credential]}`)]);
        expect(told[0]).not.toMatch(/@|\+977/);
      }
      if (credential !== 'password') expect(await noticesTo(after[credential])).toEqual([]);
    },
  );

  it('of a forgotten password, by a code to the mailbox, is told to the number too', async () => {
    const person = await signInNewEmailPerson(holder.api, password);
    await changes.phone(person.headers);
    const { phone, email } = await (await me(person.headers)).json();
    await holder.api.context.pool.query('delete from rate_limits');
    await post('/api/auth/email/code', { email });
    const code = await codeFor(holder.api, email ?? '');
    await post('/api/auth/email/register', { email, code, password: 'chiya pasal 43' });
    expect(await noticesTo(phone)).toEqual([expect.stringContaining('has a new password')]);
  });

  it('is told in the language the person chose', async () => {
    const { user, headers } = await signInNewPerson(holder.api);
    await send(holder.api.origin, 'PATCH', '/api/auth/me', { lang: 'ne' }, headers);
    await post('/api/auth/me/password', { password }, headers);
    expect(await noticesTo(user.phone)).toEqual([
      'तपाईंको ठूलो बजार खातामा नयाँ पासवर्ड राखियो। तपाईंले होइन भने साइन इन गरेर फेरि बदल्नुहोस्: http://localhost:3333/ne/profile',
    ]);
  });

  it('stands when nobody could be told, and the log says so', async () => {
    const { headers } = await signInNewPerson(holder.api);
    const lines: string[] = [];
    const log = createLog('error', { write: (line) => lines.push(line) });
    const unsendable = await another({ AAKASH_TOKEN: 'token', AAKASH_URL: 'http://127.0.0.1:1' }, { log });
    const answer = await post('/api/auth/me/password', { password }, headers, unsendable);
    expect(answer.status).toBe(200);
    expect(lines.join('')).toContain('nobody was told of a changed credential');
  });

  it.each([
    '/api/auth/me/phone/code',
    '/api/auth/me/phone',
    '/api/auth/me/email/code',
    '/api/auth/me/email',
    '/api/auth/me/password',
  ])('that another site sends is refused: %s', async (path) => {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    const cookie = cookieOf(await post('/api/auth/phone/verify', { phone, code }));
    for (const origin of [{}, { origin: 'https://evil.example' }] as Headers[]) {
      const answer = await post(path, {}, { cookie, ...origin });
      expect((await answer.json()).error.code).toBe('cross_site');
    }
  });
});

describe('two changes at once', () => {
  /** Sends requests that all have to wait for the account, and lets them go on once they do. */
  async function whileHeld({ id }: SignedInPerson, requests: () => Promise<Answer>[]): Promise<number[]> {
    const { pool } = holder.api.context;
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    const answers = await transaction(pool, async (tx) => {
      await tx.query('select from users where id = $1 for update', [id]);
      const sent = requests();
      await expect.poll(async () => (await pool.query(waiting)).rowCount).toBe(sent.length);
      return sent;
    });
    return (await Promise.all(answers)).map(({ status }) => status).sort();
  }

  it('set a first password once', async () => {
    const person = await signInNewPerson(holder.api);
    const set = (given: string) => post('/api/auth/me/password', { password: given }, person.headers);
    expect(await whileHeld(person, () => [set('momo pasal 42'), set('chiya pasal 43')])).toEqual([200, 409]);
  });

  it('from two sessions: the first ends the other’s', async () => {
    const person = await signInNewPerson(holder.api);
    const elsewhere = await signInElsewhere(person);
    const set = (headers: Headers) => post('/api/auth/me/password', { password }, headers);
    expect(await whileHeld(person, () => [set(person.headers), set(elsewhere)])).toEqual([200, 401]);
  });
});

describe('limits of an account', () => {
  async function useUp(name: string): Promise<void> {
    await holder.api.context.pool.query('update rate_limits set points = 1000000 where key like $1', [
      `${name}:%`,
    ]);
  }

  it.each(['code-account-hour', 'code-account-day'])(
    'of %s stop the next code to any number',
    async (name) => {
      const [api, person] = [await another(), await signInNewPerson(holder.api)];
      await requestNewCode(holder.api, person.headers, { phone: newPhone() });
      await useUp(name);
      const ask = (headers: Headers) => post('/api/auth/me/email/code', { email: newEmail() }, headers, api);
      expect((await ask(person.headers)).status).toBe(429);
      const other = await signInNewPerson(holder.api);
      expect((await ask(other.headers)).status).toBe(202);
    },
  );

  it.each(['change-hour', 'change-day'])('of %s stop the next guess, right or wrong', async (name) => {
    const [api, person] = [await another(), await signInNewEmailPerson(holder.api, password)];
    const change = (current: string, on: TestApi) =>
      post('/api/auth/me/password', { password: 'chiya pasal 43', current }, person.headers, on);
    expect((await change('a wrong guess', holder.api)).status).toBe(400);
    await useUp(name);
    expect((await change(password, api)).status).toBe(429);
    const contact = { phone: newPhone(), code: '123456' };
    expect((await post('/api/auth/me/phone', contact, person.headers, api)).status).toBe(429);
  });

  it('leave everything as it is when the day has no SMS left to tell of it', async () => {
    const person = await signInNewPerson(holder.api);
    const elsewhere = await signInElsewhere(person);
    const others = [await signInNewPerson(holder.api), await signInNewPerson(holder.api)];
    const change = async ({ headers }: { headers: Headers }) =>
      (await post('/api/auth/me/password', { password }, headers, await another())).status;
    // Changes of others have begun to count, first of all, then of what is kept for people with an account.
    for (const [at, count] of ['code-sms-all', 'code-sms-known'].entries()) {
      expect(await change(others[at] ?? person)).toBe(200);
      await useUp(count);
    }
    expect(await change(person)).toBe(429);
    expect((await me(elsewhere)).status).toBe(200);
    expect(await (await me(elsewhere)).json()).toMatchObject({ hasPassword: false });
  });
});

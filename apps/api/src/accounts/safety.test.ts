import { afterEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, useApi } from '../../test/harness.ts';
import { cookieOf, newPhone, requestCode, send, setCookieOf, signInNewPerson } from '../../test/people.ts';

const holder = useApi();
const site = 'http://localhost:3333';
const others: TestApi[] = [];

afterEach(async () => {
  await Promise.all(others.splice(0).map((api) => api.close()));
  await holder.api.context.pool.query('delete from rate_limits');
});

/** Another process on the same database. */
async function another(env: Record<string, string> = {}): Promise<TestApi> {
  const api = await startTestApi(holder.api.context.config.databaseUrl, env);
  others.push(api);
  return api;
}

function askForCode(api: TestApi, phone: string, headers: Record<string, string> = {}) {
  return send(api.origin, 'POST', '/api/auth/phone/code', { phone }, headers);
}

/** Uses up what a sender may ask for, as far as the database knows. */
async function useUp(api: TestApi, key: string, points: number): Promise<void> {
  await api.context.pool.query('update rate_limits set points = $2 where key like $1', [`${key}:%`, points]);
}

// Every one in processes of its own: one that has refused keeps that in mind for as long as the limit lasts.
describe('limits', () => {
  it('hold for one number across processes, and say how long to wait', async () => {
    const [first, second] = [await another(), await another()];
    const phone = newPhone();
    expect((await askForCode(first, phone)).status).toBe(202);
    const refused = await askForCode(second, `+977 ${phone}`);
    expect(refused.status).toBe(429);
    const { error } = await refused.json();
    expect(error.code).toBe('too_many_requests');
    expect(error.retryAfter).toBeGreaterThan(0);
    expect(error.retryAfter).toBeLessThanOrEqual(30);
    expect(refused.headers.get('retry-after')).toBe(String(error.retryAfter));
  });

  it.each(['code-hour', 'code-day', 'code-ip-hour', 'code-ip-day', 'code-sms-all'])(
    'of %s stop the next code',
    async (name) => {
      const phone = newPhone();
      expect((await askForCode(holder.api, phone)).status).toBe(202);
      await useUp(holder.api, name, 1_000_000);
      await holder.api.context.pool.query("delete from rate_limits where key like 'code-pace:%'");
      const second = await another();
      const before = await second.context.pool.query('select id from outbox');
      expect((await askForCode(second, phone)).status).toBe(429);
      const after = await second.context.pool.query('select id from outbox');
      expect(after.rows.length).toBe(before.rows.length);
    },
  );

  it('are not escaped by a rotating x-forwarded-for', async () => {
    const api = await another();
    await askForCode(api, newPhone());
    await useUp(api, 'code-ip-hour', 60);
    const statuses: number[] = [];
    for (let at = 0; at < 5; at++) {
      const address = `203.0.113.${at}`;
      const answer = await askForCode(api, newPhone(), {
        'x-forwarded-for': address,
        'x-real-ip': address,
        forwarded: `for=${address}`,
        'x-client-address': address,
        'x-internal-authorization': 'Bearer a guess of the secret, of some length',
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([429, 429, 429, 429, 429]);
  });

  it('count the address the last trusted proxy saw, whatever was forwarded before it', async () => {
    const api = await another({ TRUST_PROXY: '1' });
    const from = (at: number, seen: string) =>
      askForCode(api, newPhone(), { 'x-forwarded-for': `198.51.100.${at}, ${seen}` });
    expect((await from(1, '203.0.113.7')).status).toBe(202);
    await useUp(api, 'code-ip-hour', 60);
    expect((await from(2, '203.0.113.7')).status).toBe(429);
    expect((await from(3, '203.0.113.8')).status).toBe(202);
  });

  it('count the visitor whom the web server names with its secret', async () => {
    const api = await another();
    const proof = `Bearer ${api.context.config.internalSecret}`;
    const from = (address: string) =>
      askForCode(api, newPhone(), { 'x-client-address': address, 'x-internal-authorization': proof });
    expect((await from('2001:db8:1:2:3::4')).status).toBe(202);
    await useUp(api, 'code-ip-hour', 60);
    expect((await from('2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await from('2001:db8:1:3::4')).status).toBe(202);
  });

  it('of passwords end guessing alike with and without an account', async () => {
    const api = await another();
    const guess = async (email: string) =>
      (await send(api.origin, 'POST', '/api/auth/email/sign-in', { email, password: 'a wrong guess' }))
        .status;
    expect(await guess('limits@example.com')).toBe(401);
    await useUp(api, 'password-pair', 10);
    expect(await guess('limits@example.com')).toBe(429);
    expect(await guess('others@example.com')).toBe(401);
  });

  it('keep no number and no address in the clear', async () => {
    const phone = newPhone();
    await askForCode(holder.api, phone);
    const { rows } = await holder.api.context.pool.query('select * from rate_limits');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain(phone);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });
});

describe('requests from other sites', () => {
  async function withCookie(): Promise<string> {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    return cookieOf(await send(holder.api.origin, 'POST', '/api/auth/phone/verify', { phone, code }));
  }
  const change = (headers: Record<string, string>) =>
    send(holder.api.origin, 'PATCH', '/api/auth/me', { name: 'Changed' }, headers);

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3334' },
    { origin: 'http://localhost.evil.example:3333' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: site, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('are refused with a cookie and %o', async (headers) => {
    const answer = await change({ cookie: await withCookie(), ...headers });
    expect(answer.status).toBe(403);
    expect((await answer.json()).error.code).toBe('cross_site');
  });

  it.each<Record<string, string>>([
    { origin: site },
    { origin: 'http://127.0.0.1:3333' },
    { origin: site, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
  ])('are told from our own with %o', async (headers) => {
    expect((await change({ cookie: await withCookie(), ...headers })).status).toBe(200);
  });

  it('are judged by the bearer token alone where there is one', async () => {
    const { headers } = await signInNewPerson(holder.api);
    expect((await change({ ...headers, origin: 'https://app.example' })).status).toBe(200);
    const cookie = await withCookie();
    expect((await change({ cookie, authorization: `Bearer ${'x'.repeat(43)}` })).status).toBe(401);
  });

  it('cannot sign a browser in to an account of theirs', async () => {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    const answer = await send(
      holder.api.origin,
      'POST',
      '/api/auth/phone/verify',
      { phone, code },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
  });

  it('get no permission to read an answer', async () => {
    const answer = await send(holder.api.origin, 'GET', '/api/auth/me', undefined, {
      origin: 'https://evil.example',
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('over https', () => {
  it('the cookie is Secure and bound to the host', async () => {
    const api = await another({ WEB_URL: 'https://thulubazaar.example' });
    const phone = newPhone();
    const code = await requestCode(api, phone);
    const answer = await send(api.origin, 'POST', '/api/auth/phone/verify', { phone, code });
    expect(setCookieOf(answer)).toMatch(
      /^__Host-thulu_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    const me = (cookie: string) => send(api.origin, 'GET', '/api/auth/me', undefined, { cookie });
    expect((await me(cookieOf(answer))).status).toBe(200);
    expect((await me(cookieOf(answer).replace('__Host-', ''))).status).toBe(401);
  });
});

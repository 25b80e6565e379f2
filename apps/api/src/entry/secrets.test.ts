import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { newPhone, requestCode, send, signInNewEmailPerson, signInNewPerson } from '../../test/people.ts';
import { selling } from '../../test/selling.ts';

const password = 'momo pasal 42';
let database: TestDatabase;
let before: TestApi;
let after: TestApi;

// The policy of docs/security.md, tried: a process with one secret of another value, on the same database.
beforeAll(async () => {
  database = await createTestDatabase();
  before = await startTestApi(database.url);
  after = await startTestApi(database.url, {
    AUTH_SECRET: 'what AUTH_SECRET is after its rotation',
    INTERNAL_SECRET: 'what INTERNAL_SECRET is after its rotation',
  });
});
afterAll(async () => {
  await before?.close();
  await after?.close();
  await database?.drop();
});

const me = ({ origin }: TestApi, headers: Record<string, string>) =>
  send(origin, 'GET', '/api/auth/me', undefined, headers);
const verify = ({ origin }: TestApi, body: object) => send(origin, 'POST', '/api/auth/phone/verify', body);

it('another AUTH_SECRET ends codes on their way, and no session, password, listing or photo', async () => {
  const byPhone = await signInNewPerson(before);
  const byEmail = await signInNewEmailPerson(before, password);
  const listing = await selling({
    ...byPhone,
    handle: '',
    ask: asking(before.origin, byPhone.headers),
  }).post();
  const phone = newPhone();
  const code = await requestCode(before, phone);

  expect(await (await me(after, byPhone.headers)).json()).toEqual(byPhone.user);
  const signedIn = await send(after.origin, 'POST', '/api/auth/email/sign-in', {
    email: byEmail.user.email,
    password,
  });
  expect(signedIn.status).toBe(200);
  expect((await asking(after.origin)('GET /api/ads/{id}', { params: { id: listing.id } })).data?.title).toBe(
    listing.title,
  );

  const refused = await verify(after, { phone, code });
  expect((await refused.json()).error.code).toBe('wrong_code');
  expect((await verify(after, { phone, code: await requestCode(after, phone) })).status).toBe(200);
  // The number it belongs to is found as before.
  const known = byPhone.user.phone?.slice(4) ?? '';
  const again = await verify(after, { phone: known, code: await requestCode(after, known) });
  expect(await again.json()).toMatchObject({ isNew: false, user: byPhone.user });
});

it('another INTERNAL_SECRET is the only one that the web is believed with', async () => {
  const follow = async (api: TestApi, secret: string) => {
    const stop = new AbortController();
    const answer = await fetch(`${api.origin}/api/internal/changes`, {
      headers: { authorization: `Bearer ${secret}` },
      signal: stop.signal,
    });
    stop.abort();
    return answer.status;
  };
  const [old, present] = [before.context.config.internalSecret, after.context.config.internalSecret];
  expect(await follow(before, old)).toBe(200);
  expect(await follow(after, old)).toBe(404);
  expect(await follow(after, present)).toBe(200);
});

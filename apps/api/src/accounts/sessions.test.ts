import { describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import {
  type Answer,
  cookieOf,
  newPhone,
  requestCode,
  send,
  setCookieOf,
  signInNewPerson,
} from '../../test/people.ts';
import { onInvalidated } from '../page-cache/tags.ts';

const holder = useApi();
const site = 'http://localhost:3333';

function post(path: string, body?: unknown, headers: Record<string, string> = {}) {
  return send(holder.api.origin, 'POST', path, body, headers);
}

describe('session', () => {
  it('lives in an HttpOnly, SameSite=Lax cookie that sign-out ends on the server too', async () => {
    const phone = newPhone();
    const signedIn = await post('/api/auth/phone/verify', {
      phone,
      code: await requestCode(holder.api, phone),
    });
    expect(setCookieOf(signedIn)).toMatch(
      /^thulu_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    const cookie = cookieOf(signedIn);
    const me = () => send(holder.api.origin, 'GET', '/api/auth/me', undefined, { cookie });
    expect((await me()).status).toBe(200);
    expect((await me()).headers.get('cache-control')).toBe('no-store');
    const out = await post('/api/auth/sign-out', undefined, { cookie, origin: site });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^thulu_session=; Path=\/; Max-Age=0;/);
    expect((await me()).status).toBe(401);
  });

  it('has a mark beside it that scripts can read, as long as itself, put back where it is missing', async () => {
    const phone = newPhone();
    const signedIn = await post('/api/auth/phone/verify', {
      phone,
      code: await requestCode(holder.api, phone),
    });
    const session = setCookieOf(signedIn);
    const mark = signedIn.headers.getSetCookie().find((each) => each.startsWith('signed_in')) ?? '';
    expect(mark).toMatch(/^signed_in=1; Path=\/; Max-Age=\d+; SameSite=Lax$/);
    expect(/Max-Age=\d+/.exec(mark)?.[0]).toBe(/Max-Age=\d+/.exec(session)?.[0]);
    const me = async (cookie: string) =>
      (await send(holder.api.origin, 'GET', '/api/auth/me', undefined, { cookie })).headers.getSetCookie();
    expect(await me(cookieOf(signedIn))).toEqual([mark]);
    expect(await me(`signed_in=1; ${cookieOf(signedIn)}`)).toEqual([]);
    expect(await me('thulu_session=unknown')).toEqual([]);
    const out = await post('/api/auth/sign-out', undefined, { cookie: cookieOf(signedIn), origin: site });
    expect(out.headers.getSetCookie()[1]).toMatch(/^signed_in=; Path=\/; Max-Age=0;/);
  });

  it('is a new one at every sign-in, in place of the one the browser had', async () => {
    const phone = newPhone();
    const first = await post('/api/auth/phone/verify', { phone, code: await requestCode(holder.api, phone) });
    const second = await post(
      '/api/auth/phone/verify',
      { phone, code: await requestCode(holder.api, phone) },
      { cookie: cookieOf(first), origin: site },
    );
    expect(second.status).toBe(200);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    const old = await send(holder.api.origin, 'GET', '/api/auth/me', undefined, { cookie: cookieOf(first) });
    expect(old.status).toBe(401);
  });

  it('moves its end forward with use, and ends for good after 180 days', async () => {
    const { token, headers, id } = await signInNewPerson(holder.api);
    expect(token).toMatch(/^[\w-]{43}$/);
    const { pool } = holder.api.context;
    const me = () => send(holder.api.origin, 'GET', '/api/auth/me', undefined, headers);
    const remaining = async (): Promise<number> => {
      const { rows } = await pool.query(
        'select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where user_id = $1',
        [id],
      );
      return rows[0].days;
    };
    const age = (days: number, left: number) =>
      pool.query(
        `update sessions set created_at = now() - make_interval(days => $2), updated_at = now() - interval '2 days',
                expires_at = now() + make_interval(days => $3) where user_id = $1`,
        [id, days, left],
      );
    await age(28, 2);
    expect((await me()).status).toBe(200);
    expect(await remaining()).toBe(30);
    await age(175, 2);
    expect((await me()).status).toBe(200);
    expect(await remaining()).toBe(5);
    await age(40, -1);
    expect((await me()).status).toBe(401);
  });

  it('can be listed and revoked by its owner', async () => {
    const phone = newPhone();
    const a = await post(
      '/api/auth/phone/verify',
      { phone, code: await requestCode(holder.api, phone), token: true },
      { 'user-agent': 'App on a phone' },
    );
    const b = await post('/api/auth/phone/verify', {
      phone,
      code: await requestCode(holder.api, phone),
      token: true,
    });
    const headersOf = async (answer: Answer) => ({
      authorization: `Bearer ${(await answer.json()).token}`,
    });
    const [headersA, headersB] = [await headersOf(a), await headersOf(b)];
    const list = async () =>
      (await send(holder.api.origin, 'GET', '/api/auth/sessions', undefined, headersB)).json();
    const { items } = await list();
    expect(items).toHaveLength(2);
    const other = items.find((each) => !each.current);
    expect(other).toMatchObject({ device: 'App on a phone', address: '127.0.0.1' });
    const path = `/api/auth/sessions/${other?.id}`;
    expect((await send(holder.api.origin, 'DELETE', path, undefined, headersB)).status).toBe(204);
    expect((await send(holder.api.origin, 'DELETE', path, undefined, headersB)).status).toBe(404);
    expect((await send(holder.api.origin, 'GET', '/api/auth/me', undefined, headersA)).status).toBe(401);
    expect((await list()).items).toHaveLength(1);
  });

  it('ends everywhere else when asked', async () => {
    const { id, headers } = await signInNewPerson(holder.api);
    await holder.api.context.pool.query(
      `insert into sessions (user_id, token, expires_at) values ($1, $2, now() + interval '1 day')`,
      [id, 'x'.repeat(43)],
    );
    expect((await send(holder.api.origin, 'DELETE', '/api/auth/sessions', undefined, headers)).status).toBe(
      204,
    );
    const sessions = await holder.api.context.pool.query('select id from sessions where user_id = $1', [id]);
    expect(sessions.rows).toHaveLength(1);
  });
});

describe('profile', () => {
  it('loses the marks that come unseen with a paste', async () => {
    const { headers } = await signInNewPerson(holder.api);
    const pasted = { name: '\u202d(Sita\u202d) Test', about: 'bicycles\u000bcall \u202a984-1000001\u202c' };
    const answer = await send(holder.api.origin, 'PATCH', '/api/auth/me', pasted, headers);
    expect(await answer.json()).toMatchObject({ name: '(Sita) Test', about: 'bicycles\ncall 984-1000001' });
  });

  it('changes what is sent and leaves the rest', async () => {
    const { user, headers } = await signInNewPerson(holder.api, { name: 'Hari' });
    const patch = (body: object) => send(holder.api.origin, 'PATCH', '/api/auth/me', body, headers);
    const placed = await patch({
      placeId: 'kathmandu/kathmandu/koteshwor',
      about: 'Sells bicycles.',
      lang: 'en',
    });
    expect(await placed.json()).toMatchObject({
      handle: user.handle,
      name: 'Hari',
      about: 'Sells bicycles.',
      lang: 'en',
      place: { id: 'kathmandu/kathmandu/koteshwor' },
    });
    const cleared = await patch({ about: null, placeId: null, name: 'हरि' });
    expect(await cleared.json()).toMatchObject({ about: null, place: null, name: 'हरि', lang: 'en' });
  });

  it('refuses an unknown place, an empty name and fields that are not the person’s to change', async () => {
    const { headers } = await signInNewPerson(holder.api);
    for (const [body, field] of [
      [{ placeId: 'atlantis' }, 'placeId'],
      [{ name: '  ' }, 'name'],
      [{ role: 'admin' }, 'role'],
      [{ phone: '9800000000' }, 'phone'],
    ] as const) {
      const answer = await send(holder.api.origin, 'PATCH', '/api/auth/me', body, headers);
      expect(answer.status).toBe(400);
      expect((await answer.json()).error.fields?.[0]?.field).toBe(field);
    }
  });

  it('tells cached pages about a new name: the profile and the listings', async () => {
    const { user, id, headers } = await signInNewPerson(holder.api);
    const adId = await makeAd(holder.api.context, { ownerId: id });
    const tags: string[] = [];
    const stop = onInvalidated(holder.api.context.broadcasts, (changed) => tags.push(...changed));
    await send(holder.api.origin, 'PATCH', '/api/auth/me', { name: 'Renamed' }, headers);
    await expect.poll(() => tags).toEqual(expect.arrayContaining([`seller:${user.handle}`, `ad:${adId}`]));
    stop();
  });

  it('shows number and e-mail to nobody else', async () => {
    const { user } = await signInNewPerson(holder.api);
    const answer = await send(holder.api.origin, 'GET', `/api/users/${user.handle}`);
    expect(await answer.text()).not.toContain(user.phone?.slice(4));
  });
});

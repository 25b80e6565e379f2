import { describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { codeFor, newPhone, send, signInNewPerson } from '../../test/people.ts';

const holder = useApi();
const site = 'http://localhost:3333';

function post(path: string, body?: unknown, headers: Record<string, string> = {}) {
  return send(holder.api.origin, 'POST', path, body, headers);
}

async function requestCode(phone: string): Promise<string> {
  const answer = await post('/api/auth/phone/code', { phone });
  expect(answer.status).toBe(202);
  return codeFor(holder.api, `+977${phone}`);
}

function cookieOf(answer: Response): string {
  return (answer.headers.getSetCookie()[0] ?? '').split(';', 1)[0] ?? '';
}

function aWrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

async function registerByEmail(email: string, password: string, extra: object = {}): Promise<Response> {
  await holder.api.context.pool.query('delete from rate_limits');
  expect((await post('/api/auth/email/code', { email })).status).toBe(202);
  const code = await codeFor(holder.api, email.trim().toLowerCase());
  return post('/api/auth/email/register', { email, code, password, ...extra });
}

describe('by phone', () => {
  it('registers with the code of the outbox, then signs the same person in however the number is written', async () => {
    const phone = newPhone();
    const first = await post('/api/auth/phone/verify', {
      phone,
      code: await requestCode(phone),
      name: 'रमा',
    });
    expect(first.status).toBe(200);
    const { user, isNew, token } = await first.json();
    expect({ isNew, token, name: user.name, phone: user.phone }).toEqual({
      isNew: true,
      token: null,
      name: 'रमा',
      phone: `+977${phone}`,
    });
    const devanagari = phone.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? '');
    for (const written of [`+977 ${phone}`, devanagari, `977-${phone.slice(0, 3)} ${phone.slice(3)}`]) {
      await holder.api.context.pool.query('delete from rate_limits');
      await post('/api/auth/phone/code', { phone: written });
      const code = await codeFor(holder.api, `+977${phone}`);
      const again = await post('/api/auth/phone/verify', { phone: written, code, name: 'Other' });
      expect(await again.json()).toMatchObject({ isNew: false, user: { handle: user.handle, name: 'रमा' } });
    }
  });

  it('takes the code in Devanagari digits and with spaces', async () => {
    const phone = newPhone();
    const code = await requestCode(phone);
    const typed = code.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? '');
    const answer = await post('/api/auth/phone/verify', {
      phone,
      code: ` ${typed.slice(0, 3)} ${typed.slice(3)} `,
    });
    expect(answer.status).toBe(200);
  });

  it('refuses numbers that are not Nepali mobile numbers, beside the field', async () => {
    for (const phone of ['12345', '+91 98765 43210', '01-4412345', 'abc']) {
      const answer = await post('/api/auth/phone/code', { phone });
      expect(answer.status).toBe(400);
      expect((await answer.json()).error.fields).toMatchObject([{ field: 'phone', code: 'invalid_phone' }]);
    }
  });

  it('ends a code after five wrong tries, the right one included', async () => {
    const phone = newPhone();
    const code = await requestCode(phone);
    for (let tries = 0; tries < 5; tries++) {
      const wrong = await post('/api/auth/phone/verify', { phone, code: aWrong(code) });
      expect((await wrong.json()).error.code).toBe('wrong_code');
    }
    expect((await (await post('/api/auth/phone/verify', { phone, code })).json()).error.code).toBe(
      'wrong_code',
    );
  });

  it('ends a code after five minutes, and after it was used', async () => {
    const { pool } = holder.api.context;
    const [late, used] = [newPhone(), newPhone()];
    const lateCode = await requestCode(late);
    const { rows } = await pool.query(
      `update sign_in_codes set expires_at = expires_at - interval '5 minutes'
        where recipient = $1 and expires_at - created_at = interval '5 minutes' returning recipient`,
      [`+977${late}`],
    );
    expect(rows).toHaveLength(1);
    expect((await post('/api/auth/phone/verify', { phone: late, code: lateCode })).status).toBe(400);

    const usedCode = await requestCode(used);
    expect((await post('/api/auth/phone/verify', { phone: used, code: usedCode })).status).toBe(200);
    expect((await post('/api/auth/phone/verify', { phone: used, code: usedCode })).status).toBe(400);
  });

  it('lets one of many simultaneous verifications of a code win', async () => {
    const phone = newPhone();
    const code = await requestCode(phone);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post('/api/auth/phone/verify', { phone, code })),
    );
    expect(answers.map((each) => each.status).sort()).toEqual([200, 400, 400, 400]);
    const { rows } = await holder.api.context.pool.query(
      'select count(*) from sessions join users on users.id = user_id where phone_number = $1',
      [`+977${phone}`],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('keeps neither code nor token in the database', async () => {
    const phone = newPhone();
    const code = await requestCode(phone);
    const { pool } = holder.api.context;
    const codes = await pool.query('select * from sign_in_codes where recipient = $1', [`+977${phone}`]);
    expect(JSON.stringify(codes.rows)).not.toContain(code);
    const answer = await post('/api/auth/phone/verify', { phone, code, token: true });
    const { token } = await answer.json();
    expect(answer.headers.getSetCookie()).toEqual([]);
    const sessions = await pool.query('select * from sessions');
    expect(sessions.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(sessions.rows)).not.toContain(token);
  });
});

describe('by e-mail', () => {
  it('registers with a code and a password, then signs in with both', async () => {
    const password = 'momo pasal 42';
    const registered = await registerByEmail('Sita@Example.COM ', password, { name: 'Sita' });
    expect(await registered.json()).toMatchObject({
      isNew: true,
      user: { email: 'sita@example.com', hasPassword: true, name: 'Sita' },
    });
    const signedIn = await post('/api/auth/email/sign-in', {
      email: 'sita@example.com',
      password,
      token: true,
    });
    expect(await signedIn.json()).toMatchObject({ isNew: false, user: { email: 'sita@example.com' } });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    await registerByEmail('known@example.com', 'momo pasal 42');
    const answers = await Promise.all(
      ['known@example.com', 'unknown@example.com'].map((email) =>
        post('/api/auth/email/sign-in', { email, password: 'not the password' }),
      ),
    );
    const [known, unknown] = await Promise.all(answers.map((each) => each.text()));
    expect(answers.map((each) => each.status)).toEqual([401, 401]);
    expect(known).toBe(unknown);
  });

  it('answers a request for a code alike whether or not there is an account', async () => {
    await registerByEmail('member@example.com', 'momo pasal 42');
    await holder.api.context.pool.query('delete from rate_limits');
    const answers = await Promise.all(
      ['member@example.com', 'stranger@example.com'].map((email) => post('/api/auth/email/code', { email })),
    );
    expect(answers.map((each) => each.status)).toEqual([202, 202]);
    expect(await answers[0]?.text()).toBe(await answers[1]?.text());
    const wrong = await Promise.all(
      ['member@example.com', 'nobody@example.com'].map(async (email) =>
        (await post('/api/auth/email/register', { email, code: '12345x', password: 'momo pasal 42' })).text(),
      ),
    );
    expect(wrong[0]).toBe(wrong[1]);
  });

  it('sets a new password for an existing account and ends its other sessions', async () => {
    const before = await (
      await registerByEmail('reset@example.com', 'momo pasal 42', { token: true })
    ).json();
    const after = await (
      await registerByEmail('reset@example.com', 'chiya pasal 43', { token: true })
    ).json();
    expect(after).toMatchObject({ isNew: false, user: { handle: before.user.handle } });
    const me = (token: string) =>
      send(holder.api.origin, 'GET', '/api/auth/me', undefined, { authorization: `Bearer ${token}` });
    expect((await me(before.token)).status).toBe(401);
    expect((await me(after.token)).status).toBe(200);
    const old = await post('/api/auth/email/sign-in', {
      email: 'reset@example.com',
      password: 'momo pasal 42',
    });
    expect(old.status).toBe(401);
  });

  it.each(['password1', '12345678', '9841234567', 'aaaaaaaa', 'gita.rai99', 'Kathmandu1'])(
    'refuses the password %s without spending the code',
    async (password) => {
      const email = 'gita.rai@example.com';
      const answer = await registerByEmail(email, password);
      expect((await answer.json()).error.fields).toMatchObject([
        { field: 'password', code: 'weak_password' },
      ]);
      const code = await codeFor(holder.api, email);
      const good = await post('/api/auth/email/register', { email, code, password: 'a fine long password' });
      expect(good.status).toBe(200);
    },
  );
});

describe('session', () => {
  it('lives in an HttpOnly, SameSite=Lax cookie that sign-out ends on the server too', async () => {
    const phone = newPhone();
    const signedIn = await post('/api/auth/phone/verify', { phone, code: await requestCode(phone) });
    expect(signedIn.headers.getSetCookie()[0]).toMatch(
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

  it('is a new one at every sign-in, in place of the one the browser had', async () => {
    const phone = newPhone();
    const first = await post('/api/auth/phone/verify', { phone, code: await requestCode(phone) });
    await holder.api.context.pool.query('delete from rate_limits');
    const second = await post(
      '/api/auth/phone/verify',
      { phone, code: await requestCode(phone) },
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
      { phone, code: await requestCode(phone), token: true },
      { 'user-agent': 'App on a phone' },
    );
    await holder.api.context.pool.query('delete from rate_limits');
    const b = await post('/api/auth/phone/verify', { phone, code: await requestCode(phone), token: true });
    const headersOf = async (answer: Response) => ({
      authorization: `Bearer ${(await answer.json()).token}`,
    });
    const [headersA, headersB] = [await headersOf(a), await headersOf(b)];
    const list = async () =>
      (await send(holder.api.origin, 'GET', '/api/auth/sessions', undefined, headersB)).json();
    const { items } = await list();
    expect(items).toHaveLength(2);
    const other = items.find((each: { current: boolean }) => !each.current);
    expect(other).toMatchObject({ device: 'App on a phone', address: '127.0.0.1' });
    const path = `/api/auth/sessions/${other.id}`;
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
      expect((await answer.json()).error.fields[0].field).toBe(field);
    }
  });

  it('shows number and e-mail to nobody else', async () => {
    const { user } = await signInNewPerson(holder.api);
    const answer = await send(holder.api.origin, 'GET', `/api/users/${user.handle}`);
    expect(await answer.text()).not.toContain(user.phone?.slice(4));
  });
});

import { describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { type Answer, codeFor, newPhone, requestCode, send } from '../../test/people.ts';
import { hasContact } from './stored-contacts.ts';

const holder = useApi();

function post(path: string, body?: unknown, headers: Record<string, string> = {}) {
  return send(holder.api.origin, 'POST', path, body, headers);
}

function aWrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

async function registerByEmail(email: string, password: string, extra: object = {}): Promise<Answer> {
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
      code: await requestCode(holder.api, phone),
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
    const code = await requestCode(holder.api, phone);
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
    const code = await requestCode(holder.api, phone);
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
    const lateCode = await requestCode(holder.api, late);
    const { rowCount } = await pool.query(
      `update codes set expires_at = expires_at - interval '5 minutes' where expires_at < now() + interval '5 minutes'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    expect((await post('/api/auth/phone/verify', { phone: late, code: lateCode })).status).toBe(400);

    const usedCode = await requestCode(holder.api, used);
    expect((await post('/api/auth/phone/verify', { phone: used, code: usedCode })).status).toBe(200);
    expect((await post('/api/auth/phone/verify', { phone: used, code: usedCode })).status).toBe(400);
  });

  it('lets one of many simultaneous verifications of a code win', async () => {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post('/api/auth/phone/verify', { phone, code })),
    );
    expect(answers.map((each) => each.status).sort()).toEqual([200, 400, 400, 400]);
    const has = hasContact(holder.api.context, { kind: 'phone', value: `+977${phone}` });
    const { rows } = await holder.api.context.pool.query(
      `select count(*) from sessions join users u on u.id = user_id where ${has.sql}`,
      has.values,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('keeps neither code nor token in the database', async () => {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    const { pool } = holder.api.context;
    const codes = await pool.query<Record<string, unknown>>('select * from codes');
    expect(codes.rows.length).toBeGreaterThan(0);
    for (const row of codes.rows) {
      const stored = Object.values(row).map((value) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : value,
      );
      expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${code}|${phone}`));
    }
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

  it.each([
    'password1',
    '12345678',
    '9841234567',
    'aaaaaaaa',
    'gita.rai99',
    'Kathmandu1',
    'Password1!',
    'nepal2024',
  ])('refuses the password %s without spending the code', async (password) => {
    const email = 'gita.rai@example.com';
    const answer = await registerByEmail(email, password);
    expect((await answer.json()).error.fields).toMatchObject([{ field: 'password', code: 'weak_password' }]);
    const code = await codeFor(holder.api, email);
    const good = await post('/api/auth/email/register', { email, code, password: 'a fine long password' });
    expect(good.status).toBe(200);
  });
});

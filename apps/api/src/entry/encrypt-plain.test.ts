import { expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { startTestApi, type TestApi, useApi } from '../../test/harness.ts';
import { newPhone, requestCode, requestNewCode, send, signInNewPerson } from '../../test/people.ts';
import { hashToken } from '../accounts/sessions.ts';
import { encryptPlain } from '../kernel/encryption/encrypt-plain.ts';
import { encryptedColumns, encryptingOf } from './encrypted-columns.ts';

const holder = useApi();

/** Somebody as the release before has stored them, with a session. */
async function olderPerson({ context }: TestApi) {
  const [{ id, handle }, phone, email] = [await makeUser(context), newPhone(), `${newPhone()}@example.com`];
  await context.pool.query(
    `update users set phone_number = $2, phone_number_verified = true, email = $3, email_verified = true where id = $1`,
    [id, `+977${phone}`, email],
  );
  const token = `token-of-${handle}`;
  await context.pool.query(
    `insert into sessions (user_id, token, expires_at, ip_address) values ($1, $2, now() + interval '1 day', '203.0.113.9')`,
    [id, hashToken(token)],
  );
  return { id, handle, phone, email, headers: { authorization: `Bearer ${token}` } };
}

const encrypt = ({ context }: TestApi) => encryptPlain(context.pool, encryptingOf(context), encryptedColumns);

/** What is readable in the tables, and in what the planner remembers of them. */
async function readable({ context }: TestApi): Promise<unknown[]> {
  const { rows } = await context.pool.query(
    `select phone_number as plain from users where phone_number is not null
     union all select email from users where email is not null
     union all select ip_address from sessions where ip_address is not null
     union all select response from idempotency_keys where response <> ''
     union all select most_common_vals::text from pg_stats where attname in ('phone_number', 'email', 'ip_address')
        and (most_common_vals is not null or histogram_bounds is not null)`,
  );
  return rows;
}

async function signIn(api: TestApi, phone: string) {
  const code = await requestCode(api, phone);
  return (await send(api.origin, 'POST', '/api/auth/phone/verify', { phone, code, token: true })).json();
}

const me = async (api: TestApi, headers: Record<string, string>) =>
  (await send(api.origin, 'GET', '/api/auth/me', undefined, headers)).json();

it('encrypts what the release before left readable, of everybody, as often as it is asked', async () => {
  const { api } = holder;
  const { pool } = api.context;
  const person = await olderPerson(api);
  for (let n = 0; n < 120; n++) await olderPerson(api);
  await pool.query(
    `insert into idempotency_keys (owner, key, request_hash, status, response) values ($1, 'a', '', 200, '{"phone":1}'), ($1, 'b', '', 200, '')`,
    [`user:${person.id}`],
  );
  await pool.query('analyze');
  expect((await readable(api)).length).toBeGreaterThan(121 * 3);
  // Until then it is read as it is.
  expect(await me(api, person.headers)).toMatchObject({ phone: `+977${person.phone}`, email: person.email });

  expect(await encrypt(api)).toEqual({ changed: 121 * 3 + 1, refused: 0 });
  expect(await readable(api)).toEqual([]);
  expect(await encrypt(api)).toEqual({ changed: 0, refused: 0 });
  expect(await me(api, person.headers)).toMatchObject({ phone: `+977${person.phone}`, email: person.email });
  const sessions = await send(api.origin, 'GET', '/api/auth/sessions', undefined, person.headers);
  expect(await sessions.json()).toMatchObject({ items: [{ address: '203.0.113.9' }] });
  expect(await signIn(api, person.phone)).toMatchObject({ isNew: false, user: { handle: person.handle } });
});

it('leaves readable, and counts, a contact that another account has', async () => {
  const { api } = holder;
  const first = await signInNewPerson(api);
  const { id } = await makeUser(api.context);
  await api.context.pool.query('update users set phone_number = $2 where id = $1', [id, first.user.phone]);
  const other = await olderPerson(api);
  expect(await encrypt(api)).toEqual({ changed: 3, refused: 1 });
  expect(await readable(api)).toEqual([{ plain: first.user.phone }]);
  expect(await signIn(api, other.phone)).toMatchObject({ isNew: false });
  await api.context.pool.query('delete from users where id = $1', [id]);
});

it('keeps contacts readable for the release before, as long as the configuration says so', async () => {
  const keeping = await startTestApi(holder.api.context.config.databaseUrl, { PERSONAL_DATA_PLAIN: 'keep' });
  const { pool } = keeping.context;
  const stored = async (id: string) =>
    (
      await pool.query(
        'select phone_number as phone, email, phone_index is not null as encrypted from users where id = $1',
        [id],
      )
    ).rows[0];
  try {
    const older = await olderPerson(keeping);
    expect(await signIn(keeping, older.phone)).toMatchObject({
      isNew: false,
      user: { handle: older.handle },
    });
    await encrypt(keeping);
    expect(await stored(older.id)).toEqual({
      phone: `+977${older.phone}`,
      email: older.email,
      encrypted: true,
    });

    // What the release before changes after that is what counts.
    const changed = newPhone();
    await pool.query('update users set phone_number = $2 where id = $1', [older.id, `+977${changed}`]);
    expect(await stored(older.id)).toMatchObject({ encrypted: false });
    expect(await me(keeping, older.headers)).toMatchObject({ phone: `+977${changed}`, email: older.email });
    expect(await signIn(keeping, changed)).toMatchObject({ isNew: false, user: { handle: older.handle } });

    const person = await signInNewPerson(keeping);
    expect(await stored(person.id)).toEqual({ phone: person.user.phone, email: null, encrypted: true });
    const taken = older.email;
    const code = await requestNewCode(keeping, person.headers, { email: taken });
    const refused = await send(
      keeping.origin,
      'POST',
      '/api/auth/me/email',
      { email: taken, code },
      person.headers,
    );
    expect((await refused.json()).error.code).toBe('contact_taken');
    expect(await signIn(holder.api, person.user.phone?.slice(4) ?? '')).toMatchObject({ isNew: false });
  } finally {
    await keeping.close();
  }
  await encrypt(holder.api);
  expect(await readable(holder.api)).toEqual([]);
});

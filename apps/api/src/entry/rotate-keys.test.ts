import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import {
  messagesTo,
  newPhone,
  requestCode,
  type SignedInPerson,
  send,
  signInNewEmailPerson,
  signInNewPerson,
} from '../../test/people.ts';
import { setContact } from '../accounts/stored-contacts.ts';
import { keyUse, rotateKeys } from '../kernel/encryption/rotate-keys.ts';
import { createLog } from '../kernel/log.ts';
import { encryptedColumns } from './encrypted-columns.ts';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [k1, k2] = [newKey('k1'), newKey('k2')];
const password = 'momo pasal 42';

let database: TestDatabase;
const open: TestApi[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((api) => api.close()));
});
afterAll(() => database?.drop());

async function apiWith(keys: string, overrides = {}): Promise<TestApi> {
  const api = await startTestApi(database.url, { PERSONAL_DATA_KEYS: keys }, overrides);
  open.push(api);
  return api;
}

/** How many values each key has encrypted, in all columns together. */
async function inUse({ context }: TestApi): Promise<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const { values } of await keyUse(context.pool, encryptedColumns))
    for (const [id, count] of Object.entries(values)) sum[id] = (sum[id] ?? 0) + count;
  return sum;
}

const me = async (api: TestApi, { headers }: SignedInPerson) =>
  (await send(api.origin, 'GET', '/api/auth/me', undefined, headers)).json();

it('is a list of every column that is encrypted', async () => {
  const { context } = await apiWith(k1);
  const { rows } = await context.pool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_encrypted'`,
  );
  const listed = encryptedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
});

describe('keys are rotated', () => {
  it('while the API runs, go on after they were cut short, and then the old one is not needed', async () => {
    const before = await apiWith(k1);
    const people = [await signInNewPerson(before), await signInNewEmailPerson(before, password)];
    for (let n = 0; n < 130; n++) {
      const { id } = await makeUser(before.context);
      await setContact(before.context.pool, before.context, id, {
        kind: 'phone',
        value: `+977${newPhone()}`,
      });
    }
    const post = async (api: TestApi, of: SignedInPerson) => {
      const key = { ...of.headers, 'idempotency-key': 'one listing' };
      return (await send(api.origin, 'POST', '/api/ads', { title: 'A table' }, key)).json();
    };
    const [someone] = people;
    if (!someone) throw new Error('nobody signed in');
    const posted = await post(before, someone);

    // Every process has the new key before one writes with it.
    const [ready, both] = [await apiWith(`${k1},${k2}`), await apiWith(`${k2},${k1}`)];
    const newcomer = await signInNewPerson(both);
    expect(await me(ready, newcomer)).toEqual(newcomer.user);

    // Cut short in the middle of a batch.
    const { context } = both;
    let encrypted = 0;
    const failing = {
      ...context.encryption,
      encrypt: (...value: Parameters<typeof context.encryption.encrypt>) => {
        encrypted++;
        if (encrypted > 110) throw new Error('killed');
        return context.encryption.encrypt(...value);
      },
    };
    await expect(rotateKeys(context.pool, failing, encryptedColumns)).rejects.toThrow('killed');
    const midway = await inUse(both);
    expect(midway.k1).toBeGreaterThan(30);
    expect(midway.k2).toBeGreaterThan(100);
    expect(await me(both, someone)).toEqual(someone.user);

    await Promise.all([
      rotateKeys(context.pool, context.encryption, encryptedColumns),
      signInNewPerson(both),
      signInNewPerson(both),
    ]);
    expect(Object.keys(await inUse(both))).toEqual(['k2']);
    await rotateKeys(context.pool, context.encryption, encryptedColumns, () => {
      throw new Error('there is nothing left to do');
    });

    const after = await apiWith(k2);
    for (const person of [...people, newcomer]) expect(await me(after, person)).toEqual(person.user);
    const phone = someone.user.phone?.replace('+977', '') ?? '';
    const code = await requestCode(after, phone);
    const again = await send(after.origin, 'POST', '/api/auth/phone/verify', { phone, code });
    expect(await again.json()).toMatchObject({ isNew: false, user: someone.user });
    const sessions = await send(after.origin, 'GET', '/api/auth/sessions', undefined, someone.headers);
    expect((await sessions.json()).items.map(({ address }) => address)).toContain('127.0.0.1');
    expect((await messagesTo(after, someone.user.phone)).length).toBeGreaterThan(1);
    expect(await post(after, someone)).toEqual(posted);
  });

  it('and a process without the key of the data does not start', async () => {
    await apiWith(k2);
    await expect(apiWith(newKey('k3'))).rejects.toThrow('needs the key "k2", which is not configured');
    await expect(apiWith(newKey('k2'))).rejects.toThrow('its key "k2" is not the one it was');
    await expect(apiWith('')).rejects.toThrow('PERSONAL_DATA_KEYS');
  });
});

it('answers a changed value with an error that names its place in the log, and shows nothing of it', async () => {
  const lines: string[] = [];
  const api = await apiWith(k2, { log: createLog('error', { write: (line) => lines.push(line) }) });
  const person = await signInNewPerson(api);
  const other = await signInNewPerson(api);
  await api.context.pool.query(
    'update users set phone_encrypted = (select phone_encrypted from users where id = $2) where id = $1',
    [person.id, other.id],
  );
  const answer = await send(api.origin, 'GET', '/api/auth/me', undefined, person.headers);
  expect(answer.status).toBe(500);
  expect((await answer.json()).error.code).toBe('internal');
  expect(lines.join('\n')).toContain(`users.phone of ${person.id} was changed`);
  expect(lines.join('\n')).not.toContain(other.user.phone?.slice(4));
});

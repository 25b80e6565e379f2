import { open, stat } from 'node:fs/promises';
import { type Operation, operations } from '@thulubazaar/contract';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessTable } from './access-table.ts';
import { makeAd, makePerson } from './factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from './harness.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { newPhone, requestNewCode, send, signInNewPerson } from './people.ts';
import { found } from './personal-values.ts';

let database: TestDatabase;
let api: TestApi;
let provider: IdentityProvider;

// PostgreSQL as an operator who looks for slow statements has it: everything is logged, whole.
beforeAll(async () => {
  database = await createTestDatabase();
  const name = new URL(database.url).pathname.slice(1);
  provider = await startIdentityProvider('http://localhost:3333');
  api = await startTestApi(database.url);
  for (const [setting, value] of Object.entries({
    log_min_duration_statement: '0',
    log_parameter_max_length: '-1',
    log_parameter_max_length_on_error: '-1',
    log_error_verbosity: 'verbose',
  }))
    await api.context.pool.query(`alter database ${name} set ${setting} = '${value}'`);
  await api.close();
  api = await startTestApi(database.url, provider.env);
});

afterAll(async () => {
  await api?.close();
  await database?.drop();
  await provider?.stop();
});

async function sizeOfLog(): Promise<number> {
  return (await stat(inject('postgresLog'))).size;
}

async function logSince(start: number): Promise<string> {
  const file = await open(inject('postgresLog'));
  const { buffer } = await file.read(Buffer.alloc((await sizeOfLog()) - start), { position: start });
  await file.close();
  return buffer.toString();
}

const sent: string[] = [];

/** Sends a request from an address of its own, and remembers the numbers and addresses in it. */
async function ask(method: string, path: string, body: unknown, own: Record<string, string>) {
  for (const [, value = ''] of JSON.stringify(body ?? {}).matchAll(/"(?:phone|email)":"([^"]+)"/g))
    sent.push(value);
  const address = '203.0.113.77';
  const web = {
    'x-client-address': address,
    'x-internal-authorization': `Bearer ${api.context.config.internalSecret}`,
  };
  sent.push(address);
  return send(api.origin, method, path, body, { 'idempotency-key': crypto.randomUUID(), ...web, ...own });
}

it('has no phone number, e-mail address or address of a browser in the log of the database, whatever is asked', async () => {
  const start = await sizeOfLog();
  const { pool } = api.context;
  const [other, peer] = [await makePerson(api), await makePerson(api)];
  for (const op of operations as readonly Operation[]) {
    await pool.query('delete from rate_limits');
    const owner = await makePerson(api);
    const row = accessTable[op.id as keyof typeof accessTable];
    const world = { api, provider, owner, other, peer };
    const { params = {}, query = '', body } = (await row.ask?.(world, owner)) ?? {};
    const path = op.path.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''));
    const answer = await ask(op.method.toUpperCase(), path + query, body, owner.headers);
    expect([op.id, answer.status]).toEqual([op.id, row.answers[2]]);
  }

  // A contact that another account has, and an address that never had one.
  const [one, two] = [await signInNewPerson(api), await signInNewPerson(api)];
  const phone = one.user.phone?.replace('+977', '') ?? '';
  const code = await requestNewCode(api, two.headers, { phone });
  expect((await ask('POST', '/api/auth/me/phone', { phone, code }, two.headers)).status).toBe(409);
  await ask(
    'POST',
    '/api/auth/email/sign-in',
    { email: 'nobody@nowhere.example', password: 'momo pasal 42' },
    {},
  );

  // What is told in a conversation reaches other processes through the database too.
  const told = [`+977${newPhone()}`, 'House 4512, Bhimsengola Marg 7'];
  const adId = await makeAd(api.context, { ownerId: other.id });
  const text = `Call me: ${told.join(', ')}`;
  for (const words of [text, `${text} ${'आउनुहोस् '.repeat(200)}`]) {
    const body = { adId, clientId: crypto.randomUUID(), text: words };
    expect((await ask('POST', '/api/conversations', body, one.headers)).status).toBe(201);
  }
  sent.push(...told);

  const log = await logSince(start);
  expect(log).toMatch(/insert into users/);
  expect(log).toMatch(/users_\w+_key/);
  expect(sent.length).toBeGreaterThan(12);
  expect(found(sent, log)).toEqual([]);
});

import { randomBytes } from 'node:crypto';
import type { Image } from '@thulubazaar/contract';
import type pg from 'pg';
import { hashPassword } from '../../apps/api/src/accounts/passwords.ts';
import { setPassword } from '../../apps/api/src/accounts/people.ts';
import { createSession } from '../../apps/api/src/accounts/sessions.ts';
import { setContact } from '../../apps/api/src/accounts/stored-contacts.ts';
import { transaction } from '../../apps/api/src/kernel/db/transaction.ts';
import { parseDataKeys } from '../../apps/api/src/kernel/encryption/data-keys.ts';
import { openEncryption } from '../../apps/api/src/kernel/encryption/encryption.ts';
import type { ApiEnv, Bench } from './bench.ts';

export const password = 'a long sentence for the benchmark';

/** A signed-in person who posts. */
export interface Person {
  email: string;
  handle: string;
  headers: { authorization: string };
}

const ownedSql = `select id from users where handle like 'bench-poster-%' or phone_index is not null`;

/** People with a session and a password. Enough of them that none reaches the limits of one person. */
export async function makePeople(
  { pool, env }: Pick<Bench, 'pool' | 'env'>,
  count: number,
): Promise<Person[]> {
  await removePeople(pool);
  const hash = await hashPassword(password);
  const encryption = await openEncryption(pool, parseDataKeys(env.PERSONAL_DATA_KEYS));
  return transaction(pool, async (tx) => {
    const people: Person[] = [];
    for (let at = 0; at < count; at++) {
      const email = `poster-${at}@example.com`;
      const { rows } = await tx.query<{ id: string }>(
        `insert into users (handle, name) values ($1, 'Poster') returning id`,
        [`bench-poster-${at}`],
      );
      const id = rows[0]?.id ?? '';
      await setContact(tx, { encryption, config: { keepPlain: false } }, id, { kind: 'email', value: email });
      await setPassword(tx, id, hash);
      const { token } = await createSession(tx, { encryption }, id, {
        address: '127.0.0.1',
        userAgent: 'benchmark',
      });
      people.push({ email, handle: `bench-poster-${at}`, headers: { authorization: `Bearer ${token}` } });
    }
    return people;
  });
}

/** Removes them with all they did, and everyone who signed in by phone, so that the next run finds the same rows. */
export async function removePeople(pool: pg.Pool): Promise<void> {
  await pool.query('set statement_timeout = 0');
  await pool.query(`delete from conversations where seller_id in (${ownedSql}) or buyer_id in (${ownedSql})`);
  await pool.query(`delete from ads where owner_id in (${ownedSql})`);
  await pool.query(`delete from images where owner_id in (${ownedSql})`);
  await pool.query(`delete from users where id in (${ownedSql})`);
  const tables = ['idempotency_keys', 'rate_limits', 'codes', 'code_tries', 'graphile_worker._private_jobs'];
  for (const table of tables) await pool.query(`delete from ${table}`);
}

/**
 * Sends a request as a person does, each time from another address as the web app names it.
 * @throws unless it is answered with `status`
 */
export async function send(
  url: URL | string,
  init: { body?: unknown; headers?: Record<string, string> },
  status: number,
  env: ApiEnv,
): Promise<Response> {
  const form = init.body instanceof FormData;
  const response = await fetch(url, {
    method: 'POST',
    signal: AbortSignal.timeout(10_000),
    headers: {
      ...(form || init.body === undefined ? {} : { 'content-type': 'application/json' }),
      'x-client-address': `10.${[...randomBytes(3)].join('.')}`,
      'x-internal-authorization': `Bearer ${env.INTERNAL_SECRET}`,
      ...init.headers,
    },
    body: init.body instanceof FormData ? init.body : (JSON.stringify(init.body) ?? null),
  });
  if (response.status !== status)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}

/** Uploads a photo whole: announces it, sends it to the file store, says that it is there. @returns its id */
export async function upload(
  origin: string,
  env: ApiEnv,
  { headers }: Person,
  jpeg: Buffer,
): Promise<string> {
  // Bytes behind the picture's end make it one that nobody has sent before.
  const bytes = Buffer.concat([jpeg, randomBytes(16)]);
  const body = { contentType: 'image/jpeg', byteCount: bytes.length };
  const announced = await send(`${origin}/api/images`, { body, headers }, 201, env);
  const { id, upload: target } = (await announced.json()) as Image;
  if (!target) throw new Error('no upload was offered');
  const form = new FormData();
  for (const [name, value] of Object.entries(target.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), 'photo.jpg');
  await (await send(new URL(target.url, origin), { body: form }, 204, env)).arrayBuffer();
  await (await send(`${origin}/api/images/${id}/complete`, { headers }, 202, env)).arrayBuffer();
  return id;
}

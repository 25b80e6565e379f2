import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makeImage, makePerson, roomDraft } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { apiFolder } from '../paths.ts';

const holder = useApi();
const dataDir = mkdtempSync(join(tmpdir(), 'thulubazaar-killed-'));
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** An API process of its own on the database of this file. */
async function startProcess(): Promise<{ origin: string; process: ChildProcess }> {
  const port = await freePort();
  const started = spawn(process.execPath, ['--import', 'tsx', join(apiFolder, 'src/entry/server.ts')], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: holder.api.context.config.databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      METRICS_PORT: '0',
      AUTH_SECRET: 'a secret for tests only, of some length',
      INTERNAL_SECRET: 'another secret for tests, of some length',
      LOG_LEVEL: 'silent',
      WORKER: 'off',
    },
  });
  child = started;
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 60_000, interval: 200 }).toBe(true);
  return { origin, process: started };
}

it('kill -9 in the middle of a post leaves nothing, and the retry completes it', {
  timeout: 120_000,
}, async () => {
  const { context } = holder.api;
  const seller = await makePerson(holder.api);
  const body = JSON.stringify({
    ...roomDraft(),
    photoIds: [await makeImage(context, seller.id)],
    publish: true,
  });
  const post = (origin: string) =>
    fetch(`${origin}/api/ads`, {
      method: 'POST',
      headers: { ...seller.headers, 'content-type': 'application/json', 'idempotency-key': 'one-room' },
      body,
    });
  const countOf = async (table: string) =>
    (await context.pool.query(`select 1 from ${table} where owner_id = $1`, [seller.id])).rowCount;
  const { origin, process: api } = await startProcess();

  const blocker = await context.pool.connect();
  try {
    await blocker.query('begin');
    await blocker.query('lock table ad_search in access exclusive mode');
    const posting = post(origin).then(
      ({ status }) => status,
      () => 'no answer',
    );
    const waiting = async () =>
      (await blocker.query(`select 1 from pg_locks where not granted and relation = 'ad_search'::regclass`))
        .rowCount;
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    api.kill('SIGKILL');
    expect(await posting).toBe('no answer');
  } finally {
    await blocker.query('commit');
    blocker.release();
  }
  // PostgreSQL finishes the statement, finds nobody there, and rolls back; until then the key is taken.
  let retry = await post(holder.api.origin);
  await expect
    .poll(async () => {
      if (retry.status === 409) retry = await post(holder.api.origin);
      return retry.status;
    })
    .toBe(201);
  expect(retry.headers.get('idempotency-replayed')).toBeNull();
  expect([await countOf('ads'), await countOf('ad_cards'), await countOf('ad_search')]).toEqual([1, 1, 1]);
  expect((await post(holder.api.origin)).headers.get('idempotency-replayed')).toBe('true');
});

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type RunningPostgres,
  startTemporaryPostgres,
} from '../../../../../scripts/postgres/start-postgres.ts';
import { makeAd, makePerson, makeUser } from '../../../test/factories.ts';
import { startTestApi, type TestApi } from '../../../test/harness.ts';
import { type RunningStandby, startStandby } from '../../../test/standby.ts';
import { onInvalidated } from '../../page-cache/tags.ts';
import { seedReference } from '../../reference/seed.ts';
import { migrationsFolder } from '../paths.ts';
import { createPool } from './database.ts';
import { migrate } from './migrations.ts';

// A primary with a real standby and two API processes before both.
const folder = mkdtempSync(join(tmpdir(), 'thulubazaar-standby-'));
let primary: RunningPostgres;
let standby: RunningStandby;
let first: TestApi;
let second: TestApi;
let onStandby: pg.Client;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  primary = await startTemporaryPostgres();
  const pool = createPool(primary.url, { max: 2, onError: () => {} });
  await migrate(pool, migrationsFolder);
  await seedReference(pool);
  await pool.end();
  standby = await startStandby(primary.url, folder);
  const env = { DATABASE_REPLICA_URL: standby.url };
  first = await startTestApi(primary.url, env);
  second = await startTestApi(primary.url, env);
  await connectToStandby();
});

afterAll(async () => {
  await onStandby?.end().catch(() => {});
  await Promise.all([first?.close(), second?.close()]);
  await standby?.stop();
  await primary?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function connectToStandby(): Promise<void> {
  onStandby = new pg.Client({ connectionString: standby.url });
  onStandby.on('error', () => {});
  await onStandby.connect();
}

const replay = (how: 'pause' | 'resume') => onStandby.query(`select pg_wal_replay_${how}()`);

/** How many public reads of a process were answered from where, so far. */
async function readsFrom({ context }: TestApi): Promise<Record<string, number>> {
  const metric = await context.metrics.registry.getSingleMetric('database_reads_total')?.get();
  return Object.fromEntries((metric?.values ?? []).map(({ labels, value }) => [labels.from, value]));
}

/** Where one request was answered from. */
async function sourceOf(api: TestApi, path: string, headers: Record<string, string> = {}): Promise<string> {
  const before = await readsFrom(api);
  const response = await fetch(`${api.origin}${path}`, { headers });
  expect([200, 404]).toContain(response.status);
  await response.arrayBuffer();
  const after = await readsFrom(api);
  return Object.keys(after)
    .filter((from) => after[from] !== before[from])
    .join();
}

const ready = async ({ ask }: TestApi) => (await ask('GET /api/ready')).data;
const seller = () => `/api/users/${handle}`;
let handle = '';

/** Waits until both processes read from the standby. */
async function untilRead(): Promise<void> {
  for (const api of [first, second]) await expect.poll(() => sourceOf(api, seller())).toBe('standby');
}

it('reads what anybody may see from the standby, and says so', async () => {
  ({ handle } = await makeUser(first.context));
  const ad = await makeAd(first.context);
  await untilRead();
  for (const path of [`/api/ads/${ad}`, '/api/ads?sort=price_asc', '/api/search?q=kotha'])
    await expect.poll(() => sourceOf(first, path)).toBe('standby');
  expect(await ready(first)).toMatchObject({ status: 'ready', checks: { replica: 'ok' } });
});

/** Settles at the moment a process is told of a listing that is newer than this one. */
function hearing({ context }: TestApi, before: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = onInvalidated(context.broadcasts, (tags) => {
      if (!tags.some((tag) => tag.startsWith('ad:') && Number(tag.slice('ad:'.length)) > before)) return;
      stop();
      resolve();
    });
  });
}

it('shows everybody what was announced, however far the standby is', async () => {
  await untilRead();
  await replay('pause');
  try {
    const before = await firstAd('desc');
    const heard = [first, second].map((api) => hearing(api, before));
    const ad = await makeAd(first.context);
    // As a web process does: it drops its pages when it is told, and asks at once.
    await Promise.all(heard);
    for (const api of [first, second]) expect((await fetch(`${api.origin}/api/ads/${ad}`)).status).toBe(200);
    expect(await sourceOf(second, `/api/ads/${ad}`)).toBe('primary');
  } finally {
    await replay('resume');
  }
  await untilRead();
});

it('shows people what they changed where nothing was announced, and only them', async () => {
  const { headers } = await makePerson(first);
  await untilRead();
  await replay('pause');
  try {
    // A favourite changes no page, so no process is told.
    const ad = await firstAd();
    const changed = await fetch(`${first.origin}/api/me/favourites/${ad}`, { method: 'PUT', headers });
    expect(changed.status).toBe(204);
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toMatch(/^thulu_after=[\dA-F]+\/[\dA-F]+$/);
    expect(await sourceOf(second, seller(), { cookie })).toBe('primary');
    await expect.poll(() => sourceOf(second, seller())).toBe('standby');
    expect(await sourceOf(second, seller(), { cookie: 'thulu_after=zzz/1' })).toBe('standby');
  } finally {
    await replay('resume');
  }
  await untilRead();
});

async function firstAd(order: 'asc' | 'desc' = 'asc'): Promise<number> {
  const { rows } = await first.context.pool.query<{ id: number }>(
    `select id from ads where state = 'live' order by id ${order} limit 1`,
  );
  return rows[0]?.id ?? 0;
}

it('does not read from it while announcements may be missed', async () => {
  await untilRead();
  await first.context.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broadcasts'`,
  );
  await expect.poll(() => second.context.broadcasts.isListening).toBe(false);
  expect(await sourceOf(second, seller())).toBe('primary');
  await untilRead();
});

it('does not read from one that is far behind, and stays ready', async () => {
  await untilRead();
  await replay('pause');
  try {
    // Written without a word to anybody.
    await first.context.pool.query('update users set about = about');
    await expect.poll(async () => (await ready(first))?.checks.replica).toBe('behind');
    expect(await ready(first)).toMatchObject({ status: 'ready' });
    expect(await sourceOf(first, seller())).toBe('primary');
  } finally {
    await replay('resume');
  }
  await untilRead();
});

it('goes on without one that is killed, and comes back to it', async () => {
  await untilRead();
  process.kill(standby.pid, 'SIGKILL');
  await standby.exited;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fetch(`${first.origin}${seller()}`).then(({ status }) => status)),
  );
  expect(answers).toEqual(answers.map(() => 200));
  await expect.poll(async () => (await ready(first))?.checks.replica).toBe('failing');
  expect(await ready(first)).toMatchObject({ status: 'ready' });
  standby = await standby.restart();
  await connectToStandby();
  await untilRead();
});

it('answers from the standby alone while the primary is lost', async () => {
  await untilRead();
  process.kill(primary.pid, 'SIGKILL');
  await primary.exited;
  await expect.poll(() => first.context.broadcasts.isListening).toBe(false);
  expect(await sourceOf(first, '/api/ads?sort=price_desc')).toBe('stale');
});

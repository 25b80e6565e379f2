import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, useApi } from '../../test/harness.ts';
import { createMemoryCache, createRedisCache } from './cache.ts';
import { createLog } from './log.ts';

const holder = useApi();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

it('in one process loads once for all who ask at the same time', async () => {
  const cache = createMemoryCache();
  let loads = 0;
  const load = async () => `value ${++loads}`;
  const answers = await Promise.all(Array.from({ length: 20 }, () => cache.text('key', 60, load)));
  expect(new Set(answers.map(String))).toEqual(new Set(['value 1']));
  await expect(cache.text('other', 60, () => Promise.reject(new Error('database')))).rejects.toThrow(
    'database',
  );
  expect(String(await cache.text('other', 60, load))).toBe('value 2');
});

it('answers everyone who waits, also when more is asked for at once than it can keep', async () => {
  const cache = createMemoryCache();
  let load = () => {};
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  const answers = Array.from({ length: 2500 }, (_, at) =>
    cache.text(`key ${at}`, 60, () => loaded.then(() => `value ${at}`)),
  );
  load();
  expect((await Promise.all(answers)).map(String)).toEqual(answers.map((_, at) => `value ${at}`));
});

describe('with a real Redis', () => {
  let redis: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise<void>((resolve, reject) => {
      redis.once('error', reject);
      redis.stdout?.on('data', (data) => String(data).includes('Ready to accept connections') && resolve());
    });
  });
  afterAll(() => {
    redis?.kill();
  });

  it('answers are shared by processes, and the API is ready with it', async () => {
    const log = createLog('silent');
    const [one, two] = await Promise.all([createRedisCache(url, log), createRedisCache(url, log)]);
    await expect.poll(() => one.check().then(() => 'up')).toBe('up');
    await expect.poll(() => two.check().then(() => 'up')).toBe('up');
    expect(String(await one.text('shared', 60, async () => 'from one'))).toBe('from one');
    expect(String(await two.text('shared', 60, async () => 'from two'))).toBe('from one');
    const api = await startTestApi(holder.api.context.config.databaseUrl, { REDIS_URL: url });
    await expect.poll(async () => (await fetch(`${api.origin}/api/ready`)).status).toBe(200);
    expect((await fetch(`${api.origin}/api/ads`)).status).toBe(200);
    await Promise.all([api.close(), one.close(), two.close()]);
  });

  it('lists still come when Redis has gone, and readiness says so', async () => {
    const api = await startTestApi(holder.api.context.config.databaseUrl, { REDIS_URL: url });
    await expect.poll(async () => (await fetch(`${api.origin}/api/ready`)).status).toBe(200);
    const ended = new Promise((resolve) => redis.once('exit', resolve));
    redis.kill();
    await ended;
    expect((await fetch(`${api.origin}/api/ads?limit=3`)).status).toBe(200);
    const ready = await fetch(`${api.origin}/api/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { database: 'ok', cache: 'failing' } });
    await api.close();
  });
});

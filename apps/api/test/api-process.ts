import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { apiFolder } from '../src/kernel/paths.ts';
import { testDataKey } from './data-key.ts';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export interface ApiProcess {
  origin: string;
  process: ChildProcess;
}

/** An API process of its own, answering. Whoever starts it ends it. */
export function startApiProcess(databaseUrl: string, dataDir: string): Promise<ApiProcess> {
  return startProcess('server', { DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
}

/** The same of a worker, whose origin has its metrics alone. */
export function startWorkerProcess(databaseUrl: string, dataDir: string): Promise<ApiProcess> {
  return startProcess('worker', { DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
}

async function startProcess(
  entry: 'server' | 'worker',
  content: { DATABASE_URL: string; DATA_DIR: string },
): Promise<ApiProcess> {
  const port = await freePort();
  const [ports, readyPath] =
    entry === 'server'
      ? [{ PORT: String(port), METRICS_PORT: '0' }, '/api/health']
      : [{ METRICS_PORT: String(port) }, '/metrics'];
  const started = spawn(process.execPath, ['--import', 'tsx', join(apiFolder, `src/entry/${entry}.ts`)], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      ...content,
      ...ports,
      AUTH_SECRET: 'a secret for tests only, of some length',
      PERSONAL_DATA_KEYS: testDataKey,
      INTERNAL_SECRET: 'another secret for tests, of some length',
      LOG_LEVEL: 'silent',
      WORKER: 'off',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${origin}${readyPath}`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { interval: 200 }).toBe(true);
  return { origin, process: started };
}

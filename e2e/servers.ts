import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTemporaryPostgres } from '../scripts/postgres/start-postgres.ts';

const root = path.join(import.meta.dirname, '..');
const secret = 'browser-tests-only-0123456789abcdef';

/** Everything a browser test talks to. */
export interface Servers {
  webUrl: string;
  apiUrl: string;
  databaseUrl: string;
  internalSecret: string;
  stop: () => Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

type Environment = Record<string, string>;

/** The servers get what they are given here, not the settings of whoever runs the tests. */
const passedOn = { PATH: process.env.PATH, NODE_ENV: 'production' as const };

function launch(file: string, env: Environment) {
  const script = path.join(root, file);
  if (!existsSync(script)) throw new Error(`${file} is missing: run "npm test", which builds it`);
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    env: { ...passedOn, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, output: () => output };
}

/** Runs a script of the API to its end. */
async function run(file: string, env: Environment): Promise<void> {
  const { ended, output } = launch(file, env);
  const code = await ended;
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output()}`);
}

/** Starts a server and waits until `readyUrl` answers 200. */
async function serve(file: string, env: Environment, readyUrl: string): Promise<() => Promise<void>> {
  const { child, ended, output } = launch(file, env);
  let over = false;
  ended.then(() => {
    over = true;
  });
  const answers = () =>
    fetch(readyUrl).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await answers())) {
    if (over) throw new Error(`${file} ended at once:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

function serveWeb(port: number, apiUrl: string, internalSecret: string, extra: Environment = {}) {
  const webUrl = `http://localhost:${port}`;
  const web = {
    PORT: String(port),
    API_URL: apiUrl,
    PUBLIC_URL: webUrl,
    INTERNAL_SECRET: internalSecret,
    ...extra,
  };
  return serve('apps/web/.next/standalone/apps/web/server.js', web, `${webUrl}/robots.txt`);
}

/** One more process of the built web app, on a free port, with other settings where they are given. */
export async function startWeb(
  apiUrl: string,
  internalSecret: string,
  extra: Environment = {},
): Promise<{ webUrl: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const stop = await serveWeb(port, apiUrl, internalSecret, extra);
  return { webUrl: `http://localhost:${port}`, stop };
}

/**
 * A fresh PostgreSQL with the demo content, the API and the built web app, on free ports.
 * @param extra what the servers' environments have besides
 */
export async function startServers(extra: { api?: Environment; web?: Environment } = {}): Promise<Servers> {
  const postgres = await startTemporaryPostgres();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'thulubazaar-e2e-'));
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const webUrl = `http://localhost:${webPort}`;
  const api: Environment = {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    PERSONAL_DATA_KEYS: `e2e:${Buffer.alloc(32, secret).toString('base64')}`,
    INTERNAL_SECRET: secret,
    WEB_URL: webUrl,
    PORT: String(apiPort),
    METRICS_PORT: '0',
    LOG_LEVEL: 'warn',
    ...extra.api,
  };
  await run('apps/api/dist/migrate.js', api);
  await run('apps/api/dist/seed.js', api);
  const stopApi = await serve('apps/api/dist/server.js', api, `${apiUrl}/api/ready`);
  const stopWeb = await serveWeb(webPort, apiUrl, secret, extra.web);
  return {
    webUrl,
    apiUrl,
    databaseUrl: postgres.url,
    internalSecret: secret,
    stop: async () => {
      await stopWeb();
      await stopApi();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

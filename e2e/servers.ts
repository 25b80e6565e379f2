import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cloneDatabase } from '../apps/api/test/clone-database.ts';
import { vapidKeys } from '../apps/api/test/vapid-keys.ts';
import { startTemporaryPostgres } from '../scripts/postgres/start-postgres.ts';
import { startApiProxy } from './api-proxy.ts';
import { pause } from './slow.ts';

const root = path.join(import.meta.dirname, '..');
const secret = 'browser-tests-only-0123456789abcdef';

/** Everything a browser test talks to. */
export interface Servers {
  webUrl: string;
  apiUrl: string;
  databaseUrl: string;
  internalSecret: string;
  /** Where a test may be the push service of its browser. */
  pushOrigin: string;
  stop: () => Promise<void>;
}

/** True where nobody listens there, on any address. */
function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** Below those that systems give away by themselves: it is still free when it is taken, or taken again, minutes later. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
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

/** The apps that open the site's addresses. */
const apps = {
  ANDROID_PACKAGE: 'com.thulubazaar.app',
  ANDROID_CERT_FINGERPRINTS: 'ab'.repeat(32),
  IOS_APP_ID: 'ABCDE12345.com.thulubazaar.app',
};

/** A database and a folder of files, with `stop` to be rid of them. */
interface Content {
  databaseUrl: string;
  dataDir: string;
  stop: () => Promise<void>;
}

/** What the API is told of its content and its secrets. */
function settingsOf({ databaseUrl, dataDir }: Content): Environment {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    PERSONAL_DATA_KEYS: `e2e:${Buffer.alloc(32, secret).toString('base64')}`,
    INTERNAL_SECRET: secret,
    METRICS_PORT: '0',
    // As on AWS: a rest is five times as long as a photo took, which is long on a busy machine.
    PHOTO_REST: '0',
    LOG_LEVEL: 'warn',
  };
}

async function makeContent(extra: Environment = {}): Promise<Content> {
  const postgres = await startTemporaryPostgres();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'thulubazaar-e2e-'));
  const content = {
    databaseUrl: postgres.url,
    dataDir,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  const api = { ...settingsOf(content), ...extra };
  await run('apps/api/dist/migrate.js', api);
  await run('apps/api/dist/seed.js', api);
  return content;
}

/** Where servers of this process, and of those it starts, find demo content to copy. */
const sharedContent = 'E2E_CONTENT';

/**
 * Makes the demo content once for all servers that are started until it is stopped: its pictures are half a minute of work.
 * @returns what takes it away
 */
export async function shareContent(): Promise<() => Promise<void>> {
  const { stop, ...content } = await makeContent();
  process.env[sharedContent] = JSON.stringify(content);
  return stop;
}

async function copyContent({ databaseUrl, dataDir }: Omit<Content, 'stop'>): Promise<Content> {
  const database = await cloneDatabase(databaseUrl, new URL(databaseUrl).pathname.slice(1));
  const copied = await mkdtemp(path.join(tmpdir(), 'thulubazaar-e2e-'));
  await cp(dataDir, copied, { recursive: true });
  return {
    databaseUrl: database.url,
    dataDir: copied,
    stop: async () => {
      await database.drop();
      await rm(copied, { recursive: true, force: true });
    },
  };
}

/**
 * A database with the demo content, the API and the built web app, on free ports.
 * @param extra what the servers' environments have besides; what the API has more makes it content of its own, unless
 *   `sameContent` says that it has nothing to do with that
 */
export async function startServers(
  extra: { api?: Environment; web?: Environment; sameContent?: true } = {},
): Promise<Servers> {
  const shared = process.env[sharedContent];
  const content =
    shared && (extra.sameContent || !extra.api)
      ? await copyContent(JSON.parse(shared))
      : await makeContent(extra.api);
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const webUrl = `http://localhost:${webPort}`;
  const pushOrigin = `http://127.0.0.1:${await freePort()}`;
  const push = { ...vapidKeys(), WEB_PUSH_TEST_ORIGINS: pushOrigin };
  const api = {
    ...settingsOf(content),
    ...push,
    ...apps,
    WEB_URL: webUrl,
    PORT: String(apiPort),
    ...extra.api,
  };
  const stopApi = await serve('apps/api/dist/server.js', api, `${apiUrl}/api/ready`);
  const slow = pause && (await startApiProxy(apiUrl, pause));
  const stopWeb = await serveWeb(webPort, slow?.url ?? apiUrl, secret, extra.web);
  return {
    webUrl,
    apiUrl,
    databaseUrl: content.databaseUrl,
    internalSecret: secret,
    pushOrigin,
    stop: async () => {
      await stopWeb();
      await slow?.stop();
      await stopApi();
      await content.stop();
    },
  };
}

/** The API with the demo content and nothing before it, as apps ask it. */
export async function startApi(): Promise<{
  apiUrl: string;
  databaseUrl: string;
  stop: () => Promise<void>;
}> {
  const content = await makeContent();
  const port = await freePort();
  const apiUrl = `http://127.0.0.1:${port}`;
  const api = { ...settingsOf(content), ...apps, PORT: String(port) };
  const stopApi = await serve('apps/api/dist/server.js', api, `${apiUrl}/api/ready`);
  return {
    apiUrl,
    databaseUrl: content.databaseUrl,
    stop: async () => {
      await stopApi();
      await content.stop();
    },
  };
}

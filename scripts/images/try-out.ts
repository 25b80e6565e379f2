import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import getPort from 'get-port';
import { root } from '../bootstrap/paths.mjs';
import { waitUntil } from '../lib/processes.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { Image, type Running } from './container.ts';

export interface Step {
  what: string;
  seconds: number;
}

const startMs = 90_000;
const photo = path.join(root, 'apps/api/demo/photos/room-furnished-bedroom.jpg');

/** Runs both images together with a PostgreSQL, and uses them once. @throws at the first thing that does not work */
export async function tryOut(
  images: { api: string; web: string },
  say: (line: string) => void,
): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    const seconds = (performance.now() - begun) / 1000;
    steps.push({ what, seconds });
    say(`  ${what}: ${seconds.toFixed(1)} s`);
    return result;
  };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thulubazaar-images-'));
  fs.chmodSync(folder, 0o755);
  const files = path.join(folder, 'files');
  fs.mkdirSync(files);
  fs.chownSync(files, 1000, 1000);
  const postgres = await step('PostgreSQL', () => startPostgres({ dataDir: path.join(folder, 'postgres') }));
  const [api, web] = [new Image(images.api), new Image(images.web)];
  const running: Running[] = [];
  const run = (image: Image, env: Record<string, string>, command?: string[]) => {
    const started = image.run(env, [files], command);
    running.push(started);
    return started;
  };
  try {
    const ports = { api: await getPort(), web: await getPort() };
    const env = apiEnvironment(postgres.url, files, ports);
    const program = (name: string, more: Record<string, string> = {}) =>
      run(api, { ...env, ...more }, ['node', `dist/${name}.js`]);
    await step('release task: migrations', () => ending(program('migrate')));
    await step('release task: categories and places', () => ending(program('seed', { DEMO: 'off' })));
    await step('user 1000, and nothing of the image can be written', () =>
      ending(run(api, {}, ['node', '-e', `(${confined.toString()})()`])),
    );
    const server = program('server');
    program('worker');
    const pages = run(web, webEnvironment(ports));
    const origin = { api: `http://127.0.0.1:${ports.api}`, web: `http://127.0.0.1:${ports.web}` };
    await step('API is ready', () => answering(`${origin.api}/api/ready`, server));
    await step('web answers', () => answering(`${origin.web}/robots.txt`, pages));
    await step('a page in Nepali', () => answering(`${origin.web}/ne`, pages));
    await step('an upload, until its sizes are there', () => upload(origin.api));
    await step('SIGTERM to API and web', async () => {
      await Promise.all([stopping(server, [0]), stopping(pages, [0, 143])]);
    });
    return steps;
  } catch (error) {
    for (const { said } of running) say(said());
    throw error;
  } finally {
    for (const { child } of running) child.kill('SIGTERM');
    await Promise.all(running.map(({ exited }) => exited));
    for (const image of [api, web]) image.release();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function apiEnvironment(databaseUrl: string, files: string, ports: { api: number; web: number }) {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: files,
    HOST: '127.0.0.1',
    PORT: String(ports.api),
    METRICS_PORT: '0',
    WORKER: 'off',
    OUTBOX: 'on',
    WEB_URL: `http://localhost:${ports.web}`,
    AUTH_SECRET: 'a secret for trying images out, long enough',
    INTERNAL_SECRET: 'another secret for trying images out, as long',
    PERSONAL_DATA_KEYS: `images:${Buffer.alloc(32, 'a key for trying images').toString('base64')}`,
  };
}

function webEnvironment(ports: { api: number; web: number }) {
  return {
    PORT: String(ports.web),
    HOSTNAME: '127.0.0.1',
    API_URL: `http://127.0.0.1:${ports.api}`,
    PUBLIC_URL: `http://localhost:${ports.web}`,
    INTERNAL_SECRET: 'another secret for trying images out, as long',
  };
}

/** Runs inside the image, where it must not be able to do anything to it. */
function confined(): void {
  const { writeFileSync } = require('node:fs') as typeof import('node:fs');
  let written = true;
  try {
    writeFileSync('dist/server.js', '');
  } catch {
    written = false;
  }
  process.exit(process.getuid?.() === 1000 && !written ? 0 : 1);
}

async function ending({ exited, said }: Running): Promise<void> {
  const how = await exited;
  if (how !== 0) throw new Error(`it ended with ${how}: ${said()}`);
}

async function answering(url: string, { said }: Running): Promise<void> {
  const isUp = () =>
    fetch(url).then(
      (answer) => answer.arrayBuffer().then(() => answer.ok),
      () => false,
    );
  if (!(await waitUntil(isUp, startMs))) throw new Error(`${url} did not answer: ${said()}`);
}

/** crun passes the signal on to the program. */
async function stopping({ child, exited, said }: Running, wanted: (number | string)[]): Promise<void> {
  child.kill('SIGTERM');
  const how = await exited;
  if (!wanted.includes(how)) throw new Error(`SIGTERM ended it with ${how}: ${said()}`);
}

async function json<T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 202 || answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

/** Signs somebody new in by the code of the outbox, and sends a photo as a browser does. */
async function upload(origin: string): Promise<void> {
  const phone = '9812345678';
  await json(`${origin}/api/auth/phone/code`, { phone });
  const outbox = await (await fetch(`${origin}/outbox`)).text();
  const code = /\b(\d{6})\b/.exec(outbox.slice(outbox.indexOf(phone)))?.[1];
  if (!code) throw new Error('the outbox has no code');
  const { token } = await json<{ token: string }>(`${origin}/api/auth/phone/verify`, {
    phone,
    code,
    name: 'राम',
    token: true,
  });
  const headers = { authorization: `Bearer ${token}` };
  const bytes = fs.readFileSync(photo);
  const image = await json<{ id: string; upload: { url: string; fields: Record<string, string> } }>(
    `${origin}/api/images`,
    { contentType: 'image/jpeg', byteCount: bytes.length },
    headers,
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(image.upload.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), 'photo.jpg');
  const sent = await fetch(new URL(image.upload.url, origin), { method: 'POST', body: form });
  if (sent.status !== 204) throw new Error(`the upload answered ${sent.status}: ${await sent.text()}`);
  await fetch(`${origin}/api/images/${image.id}/complete`, { method: 'POST', headers });
  const isReady = async () => {
    const answer = await fetch(`${origin}/api/images/${image.id}`, { headers });
    return ((await answer.json()) as { state: string }).state === 'ready';
  };
  if (!(await waitUntil(isReady, 60_000))) throw new Error('the photo did not become ready');
}

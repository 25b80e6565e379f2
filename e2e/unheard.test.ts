import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from './servers.ts';

const server = path.join(import.meta.dirname, '../apps/web/.next/standalone/apps/web/server.js');

it('a web process that nobody listens to any more ends instead of complaining of that without end', async () => {
  const port = await freePort();
  // Of an API that is not there it has something to say at each page.
  const API_URL = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(process.execPath, [server], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      API_URL,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const page = (name: string) => fetch(`http://127.0.0.1:${port}${name}`).then(({ status }) => status);
    await expect.poll(() => page('/robots.txt').catch(() => 0), { timeout: 30_000 }).toBe(200);
    // As when the program that reads them is killed.
    child.stdout.destroy();
    child.stderr.destroy();
    const ended = once(child, 'exit');
    await page('/en').catch(() => 0);
    expect(await ended).toEqual([1, null]);
  } finally {
    child.kill('SIGKILL');
  }
});

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runBuildSteps, workingFolder } from './dockerfile.ts';

// No image can be built here; the steps an image is built by can be run.
const root = join(import.meta.dirname, '../..');
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'thulubazaar-images-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

const { PATH = '' } = process.env;

it('the API image builds from a clean folder and holds all it loads', { timeout: 300_000 }, () => {
  const stage = runBuildSteps(join(root, 'apps/api/Dockerfile'), root, join(scratch, 'api'));
  for (const command of ['server', 'worker', 'migrate', 'seed', 'rotate-keys']) {
    // Everything is loaded before the configuration is read, and that names what is missing.
    const run = spawnSync(process.execPath, [`dist/${command}.js`], {
      cwd: workingFolder(stage),
      env: { PATH },
      encoding: 'utf8',
    });
    expect(run.stderr, command).toContain('DATABASE_URL');
    expect(run.stderr, command).not.toContain('ERR_MODULE_NOT_FOUND');
    expect(run.status, command).toBe(1);
  }
});

it('the web image builds from a clean folder and answers its health check', {
  timeout: 300_000,
}, async () => {
  const stage = runBuildSteps(join(root, 'apps/web/Dockerfile'), root, join(scratch, 'web'));
  const port = await freePort();
  const server = spawn(process.execPath, ['apps/web/server.js'], {
    cwd: workingFolder(stage),
    env: {
      PATH,
      ...stage.env,
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      INTERNAL_SECRET: 'a secret for tests only, of some length',
    },
    stdio: 'ignore',
  });
  try {
    const answer = await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/robots.txt`), {
      timeout: 60_000,
      interval: 200,
    });
    expect(answer.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/icon.svg`)).status).toBe(200);
  } finally {
    server.kill();
  }
});

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Instead, linkInstalled, runBuildSteps, workingFolder } from './dockerfile.ts';

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

function isInstall(command: string, folder: string): boolean {
  const is = command.startsWith('npm ci --ignore-scripts');
  if (is) linkInstalled(root, folder);
  return is;
}

/** In place of installing again what the API needs when it runs: exactly those packages, from what is installed for everything. */
const linkNeeded: Instead = (command, folder) => {
  if (isInstall(command, folder)) return true;
  if (!command.includes('npm ci --omit=dev')) return false;
  const list = ['ls', '--all', '--parseable', '--omit=dev', '--workspace', 'apps/api'];
  const listed = spawnSync('npm', list, { cwd: root, encoding: 'utf8' });
  const packages = listed.stdout
    .split('\n')
    .filter((path) => path.includes('/node_modules/'))
    .map((path) => relative(root, path));
  expect(packages.length, listed.stderr).toBeGreaterThan(50);
  const done = spawnSync('cp', ['-al', '--parents', ...packages, folder], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return true;
};

it('the API image builds from a clean folder and holds all it loads', { timeout: 900_000 }, () => {
  const stage = runBuildSteps(join(root, 'apps/api/Dockerfile'), root, join(scratch, 'api'), linkNeeded);
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

/** What the build of the web app has made in the repository, where it has: the same step again would take a minute of two cores. */
const builtWeb = join(root, 'apps/web/.next');
const isBuilt = existsSync(join(builtWeb, '.built'));

/**
 * In place of Next's build: what that would read is looked for in what the Dockerfile has copied, by running the step before it and
 * following every import of every page from there; then comes what was built of the same files.
 */
const followImports: Instead = (command, folder) => {
  if (!isBuilt) return false;
  if (isInstall(command, folder)) return true;
  if (!command.includes('npm run build --workspace apps/web')) return false;
  const web = join(folder, 'apps/web');
  const made = spawnSync(process.execPath, ['scripts/generate.mjs'], { cwd: web, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const programs = readdirSync(join(web, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(web, 'app', name));
  const { metafile } = buildSync({
    entryPoints: [
      ...programs,
      join(web, 'instrumentation.ts'),
      join(web, 'proxy.ts'),
      join(web, 'next.config.ts'),
    ],
    bundle: true,
    write: false,
    metafile: true,
    outdir: scratch,
    platform: 'node',
    format: 'esm',
    tsconfig: join(web, 'tsconfig.json'),
    absWorkingDir: folder,
    external: ['next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*'],
    loader: { '.svg': 'file', '.png': 'file', '.css': 'empty' },
    logLevel: 'silent',
  });
  // Nothing outside of the stage was found in place of what it lacks.
  const outside = Object.keys(metafile.inputs).filter((file) => file.startsWith('..'));
  expect(outside.filter((file) => !file.includes('/node_modules/'))).toEqual([]);
  const parts = ['standalone', 'maps'].map((part) => join('.next', part));
  const done = spawnSync('cp', ['-al', '--parents', ...parts, web], {
    cwd: join(root, 'apps/web'),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return true;
};

it('the web image builds from a clean folder and answers its health check', {
  timeout: 900_000,
}, async () => {
  const dockerfile = join(root, 'apps/web/Dockerfile');
  const stage = runBuildSteps(dockerfile, root, join(scratch, 'web'), followImports);
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

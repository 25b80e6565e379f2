import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Script, takePort } from '../test/processes.ts';
import { makeSmallProject } from '../test/small-project.ts';

let folder = '';
let api = '';
let env: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ठूलो बजार '));
  await chmod(folder, 0o755);
  await makeSmallProject(folder);
  const { DATABASE_URL: _one, DATA_DIR: _two, ...others } = process.env;
  const ports = { API_PORT: String(await getPort()), WEB_PORT: String(await getPort()) };
  env = { ...others, ...ports, METRICS_PORT: '' };
  api = `http://localhost:${ports.API_PORT}`;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function start(variables: NodeJS.ProcessEnv = {}) {
  return new Script([path.join(folder, 'scripts', 'start.mjs')], {
    cwd: tmpdir(),
    env: { ...env, ...variables },
  });
}

async function ask(address: string) {
  const response = await fetch(address);
  return (await response.json()) as { pid: number; database: boolean; secret: string };
}

/** Asks until there is an answer other than the one of `pid`. */
async function askSuccessor(pid: number): Promise<{ pid: number }> {
  const answer = await ask(api).catch(() => undefined);
  if (answer && answer.pid !== pid) return answer;
  await new Promise((resolve) => setImmediate(resolve));
  return askSuccessor(pid);
}

const builds = () => readFile(path.join(folder, 'builds.txt'), 'utf8');

describe('npm start', () => {
  test('brings everything up, tells the addresses and stops everything on Ctrl-C', async () => {
    await using running = start();
    await running.line('Stop with Ctrl-C');
    expect(running.lines.join('\n')).toContain(`http://localhost:${env.WEB_PORT}`);
    expect(await ask(api)).toMatchObject({ database: true });
    expect(await ask(`http://localhost:${env.WEB_PORT}/en`)).toEqual({ database: false });
    expect((await stat(path.join(folder, '.data', 'secrets.json'))).mode & 0o777).toBe(0o600);

    expect(await running.end('SIGINT')).toBe(0);
    await expect(ask(api)).rejects.toThrow();
    expect(await readFile(path.join(folder, '.data', 'logs', 'api.log'), 'utf8')).toContain(
      'stopped in order',
    );
  });

  test('a second time builds nothing, and says so when it already runs', async () => {
    const before = await builds();
    await using running = start();
    await running.line('Stop with Ctrl-C');
    expect(await builds()).toBe(before);
    await using second = start();
    expect(await second.exitCode()).toBe(1);
    expect(second.lines).toHaveLength(1);
    expect(second.lines[0]).toMatch(
      /already runs from this folder \(process \d+\) at http.*Open that address/,
    );
  });

  test('a killed start leaves nothing in the way of the next, which keeps the secrets', async () => {
    await using killed = start();
    await killed.line('Stop with Ctrl-C');
    const earlier = await ask(api);
    await killed.end('SIGKILL');
    await using next = start();
    await next.line('Stop with Ctrl-C');
    const later = await ask(api);
    expect(later.secret).toBe(earlier.secret);
    expect(later.pid).not.toBe(earlier.pid);
  });

  test('a server that ends is started again', async () => {
    await using running = start();
    await running.line('Stop with Ctrl-C');
    const { pid } = await ask(api);
    await fetch(`${api}/crash`).catch(() => {});
    await running.line('The API ended unexpectedly (3)');
    expect((await askSuccessor(pid)).pid).not.toBe(pid);
  });
});

describe('what it cannot put right it says in one line', () => {
  test('a taken port, with the variable that chooses another', async () => {
    await using taken = await takePort();
    await using failing = start({ API_PORT: String(taken.port) });
    expect(await failing.exitCode()).toBe(1);
    expect(failing.lines).toHaveLength(1);
    expect(failing.lines[0]).toMatch(new RegExp(`^Port ${taken.port} for the API is taken.*API_PORT=`));
  });

  test('a port that is no number', async () => {
    await using failing = start({ WEB_PORT: 'http' });
    expect(await failing.exitCode()).toBe(1);
    expect(failing.lines).toEqual([
      'WEB_PORT=http is not a port number. Set WEB_PORT to a number from 1 to 65535.',
    ]);
  });

  test('a failing build, with its first error and its log', async () => {
    await writeFile(path.join(folder, 'apps', 'web', 'changed.ts'), 'export {};\n');
    await using failing = start({ BREAK_BUILD: '1' });
    expect(await failing.exitCode()).toBe(1);
    const log = path.join(folder, '.data', 'logs', 'build-web.log');
    expect(failing.lines.at(-1)).toBe(`Building the web pages failed: Error: a tool is missing. See ${log}.`);
  });

  test('a Node that is too old', async () => {
    const script = `Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } });
      await import(${JSON.stringify(path.join(folder, 'scripts', 'start.mjs'))});`;
    await using failing = new Script(['--input-type=module', '--eval', script], { env });
    expect(await failing.exitCode()).toBe(1);
    expect(failing.lines).toEqual([expect.stringMatching(/^Node 18.20.0 is too old: .* 20\.19 or newer/)]);
  });
});

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Script } from '../test/processes.ts';
import { isAlive } from './is-alive.mjs';

/** In place of npm: notes that it was called, and fails or never ends where it is told to. */
const npm = `
import fs from 'node:fs';
fs.appendFileSync('calls.txt', process.argv[2] + '\\n');
if (process.env.NPM_DOES === 'fail') { console.error('npm error code ENETDOWN'); process.exit(1); }
if (process.env.NPM_DOES === 'hang') setInterval(() => {}, 1e6);
`;

let folder = '';
let cli = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ठूलो install '));
  cli = path.join(folder, 'npm-cli.js');
  await cp(import.meta.dirname, path.join(folder, 'scripts', 'bootstrap'), { recursive: true });
  await mkdir(path.join(folder, 'node_modules'));
  await writeFile(cli, npm);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const packages = { 'node_modules/missing': { version: '1.0.0' } };
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages }));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function install(does = ''): Script {
  const file = pathToFileURL(path.join(folder, 'scripts', 'bootstrap', 'install.mjs')).href;
  const script = `const { install } = await import(${JSON.stringify(file)});
    console.log(await install(), process.listenerCount('SIGTERM'));`;
  const env = { ...process.env, npm_execpath: cli, NPM_DOES: does };
  return new Script(['--input-type=module', '--eval', script], { env });
}

const calls = () => readFile(path.join(folder, 'calls.txt'), 'utf8');

test('installs once, and leaves signals to whoever comes after', async () => {
  for (const _ of ['first', 'second']) {
    await using running = install();
    expect(await running.exitCode()).toBe(0);
    expect(running.lines.at(-1)).toBe('true 0');
  }
  expect(await calls()).toBe('ci\n');
});

test('says in one line why it failed, and tries again the next time', async () => {
  await using failing = install('fail');
  expect(await failing.exitCode()).toBe(1);
  expect(failing.lines.at(-2)).toMatch(
    /^Installing packages \(npm ci\) failed: code ENETDOWN\. Check the network/,
  );
  await using next = install();
  expect(await next.exitCode()).toBe(0);
});

/** The number of an npm that runs until it is told to stop. */
async function runningNpm(): Promise<number> {
  const claim = path.join(folder, '.cache', 'installing');
  return vi.waitFor(async () => {
    await calls();
    return Number(await readFile(claim, 'utf8'));
  }, 60_000);
}

test('does not begin while npm still runs, even one whose start was killed', async () => {
  await using first = install('hang');
  const pid = await runningNpm();
  await first.end('SIGKILL');
  await using second = install();
  expect(await second.exitCode()).toBe(1);
  expect(second.lines[0]).toMatch(new RegExp(`^Process ${pid} is installing the packages. Wait until`));
  process.kill(pid);
  await expect.poll(() => isAlive(pid)).toBe(false);
  await using third = install();
  expect(await third.exitCode()).toBe(0);
});

test('takes npm along when it is told to stop', async () => {
  await using running = install('hang');
  const pid = await runningNpm();
  expect(await running.end('SIGTERM')).toBe(143);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { releaseLock } from './lock.ts';

const seen = vi.hoisted(() => ({ isAlive: (): boolean => true, commandLine: (): string => '' }));
vi.mock('../bootstrap/is-alive.mjs', async (original) => ({
  ...(await original<object>()),
  isAlive: () => seen.isAlive(),
}));
vi.mock('../lib/processes.ts', async (original) => ({
  ...(await original<object>()),
  commandLine: () => seen.commandLine(),
}));

let pgdata = '';
let lock = '';
/** The number of a process that has ended. */
const { pid } = spawnSync(process.execPath, ['--version']);
const release = () => releaseLock(pgdata, path.join(pgdata, 'none.json'), () => {});

beforeEach(() => {
  seen.isAlive = () => true;
  pgdata = mkdtempSync(path.join(tmpdir(), 'thulubazaar-lock-'));
  lock = path.join(pgdata, 'postmaster.pid');
  writeFileSync(lock, `${pid}\n${pgdata}\nrest\n`);
});

afterEach(() => rmSync(pgdata, { recursive: true, force: true }));

test('a server that takes its lock with it while it is looked at leaves nothing to do', async () => {
  seen.commandLine = () => {
    rmSync(lock);
    return '';
  };
  await release();
  expect(existsSync(lock)).toBe(false);
});

test('a server that ends just before it is told to has ended', async () => {
  seen.commandLine = () => `postgres -D ${pgdata}`;
  let asked = 0;
  seen.isAlive = () => asked++ === 0;
  await release();
});

test('the lock of an unrelated program keeps all but the number', async () => {
  seen.commandLine = () => 'vim';
  await release();
  expect(readFileSync(lock, 'utf8')).toBe(`99999999\n${pgdata}\nrest\n`);
});

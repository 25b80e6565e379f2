import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findPreviousRelease, migrationsPath } from './previous-release.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thulubazaar-history-'));
const repository = path.join(folder, 'whole');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-C', repository, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim();

function commit(file: string, text: string): string {
  fs.mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
  fs.writeFileSync(path.join(repository, file), text);
  git('add', '.');
  git('commit', '-qm', `Write ${file}`);
  return git('rev-parse', 'HEAD');
}

it('is what stood before the newest migration, until there are tags; a shallow clone says that it does not know', () => {
  fs.mkdirSync(repository);
  git('init', '-q');
  commit(`${migrationsPath}/0001_first.sql`, 'select 1');
  const before = commit('src.ts', 'one');
  commit(`${migrationsPath}/0002_second.sql`, 'select 2');
  commit(`${migrationsPath}/0002_second.sql`, 'select 3');
  commit('src.ts', 'two');
  expect(findPreviousRelease(repository).commit).toBe(before);

  const shallow = path.join(folder, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, shallow]);
  expect(() => findPreviousRelease(shallow)).toThrow(/shallow/);

  git('tag', 'v1');
  const tagged = git('rev-parse', 'HEAD');
  commit('src.ts', 'three');
  expect(findPreviousRelease(repository)).toMatchObject({ commit: tagged });
});

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';

export const migrationsPath = 'apps/api/migrations';

export interface PreviousRelease {
  commit: string;
  /** How it was found, for people. */
  found: string;
}

function git(repository: string, args: string[]): string {
  try {
    return execFileSync('git', ['-C', repository, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    }).trim();
  } catch {
    return '';
  }
}

/**
 * The release that may still be running while the present one migrates the database: the last tag before this commit, or
 * where nothing is tagged, what stood before the newest migration was added.
 * @throws Problem where the history does not say, as in a shallow clone: nothing is then known to work
 */
export function findPreviousRelease(repository = root): PreviousRelease {
  const tag = git(repository, ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^']);
  if (tag) return { commit: git(repository, ['rev-parse', `${tag}^{commit}`]), found: `the tag ${tag}` };
  const added = git(repository, [
    'log',
    '-1',
    '--diff-filter=A',
    '--format=%H',
    '--',
    `${migrationsPath}/*.sql`,
  ]);
  const commit = added && git(repository, ['rev-parse', '--verify', '--quiet', `${added}^{commit}^`]);
  if (commit)
    return { commit, found: `the commit before ${added.slice(0, 7)}, which added the newest migration` };
  const shallow = git(repository, ['rev-parse', '--is-shallow-repository']) === 'true';
  throw new Problem(
    shallow
      ? 'This clone is shallow: its history does not reach the release before'
      : 'The history does not say which release came before',
    'Fetch it whole (git fetch --unshallow --tags; in a workflow, fetch-depth: 0)',
  );
}

/**
 * The sources of an earlier commit in a folder of their own, with the packages installed here. What they import from this
 * repository's own packages is theirs, of that commit.
 * @param purpose each has a folder of its own, since one may change what is in it
 */
export function checkOut(commit: string, purpose: string, repository = root): string {
  const folder = path.join(cacheDir, 'releases', `${commit}-${purpose}`);
  const packages = path.join(folder, 'node_modules');
  if (!fs.existsSync(packages)) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const archive = execFileSync('git', ['-C', repository, 'archive', commit], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    linkPackages(folder);
  }
  return folder;
}

/**
 * As `checkOut`, with the packages themselves in place of links to them (as hard links, so no bytes more): Next builds nothing
 * from a folder whose packages lie outside of it. Needs the `cp` of Linux.
 */
export function checkOutWhole(commit: string, purpose: string): string {
  const folder = path.join(cacheDir, 'releases', `${commit}-${purpose}`);
  const packages = 'node_modules';
  if (!fs.existsSync(path.join(folder, packages))) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const archive = execFileSync('git', ['-C', root, 'archive', commit], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    for (const of of ['apps/api', 'apps/web', '.'])
      if (fs.existsSync(path.join(root, of, packages)))
        execFileSync('cp', ['-al', path.join(root, of, packages), path.join(folder, of, packages)]);
  }
  return folder;
}

function linkPackages(folder: string): void {
  const installed = path.join(root, 'node_modules');
  // Beside each workspace, what npm could not lift to the top.
  for (const workspace of ['apps/api', 'apps/web']) {
    const own = path.join(root, workspace, 'node_modules');
    if (fs.existsSync(own)) fs.symlinkSync(own, path.join(folder, workspace, 'node_modules'));
  }
  const packages = path.join(folder, 'node_modules');
  fs.mkdirSync(`${packages}.new/@thulubazaar`, { recursive: true });
  for (const name of fs.readdirSync(installed))
    if (name !== '@thulubazaar' && name !== '.vite' && name !== '.cache')
      fs.symlinkSync(path.join(installed, name), path.join(`${packages}.new`, name));
  for (const parent of ['apps', 'packages'])
    for (const name of fs.readdirSync(path.join(folder, parent)))
      fs.symlinkSync(path.join(folder, parent, name), path.join(`${packages}.new/@thulubazaar`, name));
  fs.renameSync(`${packages}.new`, packages);
}

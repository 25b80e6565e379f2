import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { errorCode, folderProblem, Problem } from '../bootstrap/problem.mjs';
import { giveTo, type Owner, placeForCluster } from './files.ts';

/** Where a cluster is, which programs serve it, and as whom. */
export interface Place {
  dataDir: string;
  bin: string;
  owner: Owner;
}

export const USER = 'thulubazaar';
export const DATABASE = 'thulubazaar';

/** Places a fresh cluster apart when root's stand-in cannot enter the data folder; `cluster` there is then a link. */
export function clusterFolder(dataDir: string): string {
  return path.join(dataDir, 'cluster');
}

/**
 * Checks an existing cluster well enough to say in one line why it cannot be used. Never deletes anything.
 * @returns false when there is no cluster yet
 */
export function clusterExists(cluster: string): boolean {
  const link = fs.lstatSync(cluster, { throwIfNoEntry: false });
  if (!link) return false;
  if (!fs.existsSync(cluster))
    throw damaged(cluster, `it points to ${fs.readlinkSync(cluster)}, which is gone`);
  try {
    if (fs.readdirSync(cluster).length === 0) {
      if (link.isSymbolicLink()) throw damaged(cluster, 'it is empty');
      fs.rmdirSync(cluster);
      return false;
    }
  } catch (error) {
    throw notOurs(error, cluster);
  }
  let version: string;
  try {
    version = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw damaged(cluster, 'PG_VERSION is missing');
  }
  if (version !== '15')
    throw damaged(cluster, `PG_VERSION is ${JSON.stringify(version.slice(0, 20))}, not 15`);
  for (const part of ['global/pg_control', 'base', 'pg_wal', 'postgresql.conf', 'pg_hba.conf']) {
    if (!fs.existsSync(path.join(cluster, part))) throw damaged(cluster, `${part} is missing`);
  }
  return true;
}

/** A cluster that root made belongs to another user, and an ordinary user cannot even look into it. */
function notOurs(error: unknown, cluster: string): unknown {
  if (errorCode(error) !== 'EACCES') return error;
  return new Problem(
    `The database folder ${cluster} belongs to another user (uid ${fs.statSync(cluster).uid})`,
    'Start as the user who started it first, or move the folder aside for a fresh one',
  );
}

export function damaged(cluster: string, reason: string): Problem {
  return new Problem(
    `The database folder ${cluster} is damaged: ${reason}`,
    `Move it aside to begin with a fresh database (mv "${cluster}" "${cluster}.damaged"), or put back a copy of it`,
  );
}

/**
 * Makes a new cluster with the role and database of the project. The finished cluster appears in one step, so an
 * interrupted attempt leaves nothing that could be mistaken for data.
 */
export async function createCluster(
  { dataDir, bin, owner }: Place,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  const finished = placeForCluster(dataDir, owner);
  const fresh = `${finished}.new`;
  try {
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.mkdirSync(fresh, { mode: 0o700 });
    giveTo(fresh, owner);
    if (path.dirname(finished) !== dataDir) fs.chmodSync(path.dirname(finished), 0o755);
  } catch (error) {
    throw folderProblem(error, path.dirname(fresh));
  }
  await initdb({ dataDir, bin, owner }, durable, fresh);
  await singleUser({ bin, owner }, fresh, `create database ${DATABASE};`);
  fs.renameSync(fresh, finished);
  if (finished !== clusterFolder(dataDir)) {
    fs.symlinkSync(finished, clusterFolder(dataDir));
    log(`the database files are in ${finished}, because PostgreSQL cannot run as root or enter ${dataDir}`);
  }
}

async function initdb({ dataDir, bin, owner }: Place, durable: boolean, fresh: string): Promise<void> {
  // initdb runs as the other user, who must not be able to read the kept password file.
  const pwfile = `${fresh}.password`;
  fs.rmSync(pwfile, { force: true });
  fs.writeFileSync(pwfile, `${newPassword(dataDir)}\n`, { mode: 0o600 });
  let output = '';
  try {
    giveTo(pwfile, owner);
    // C.UTF-8 knows every script's letters and sorts by code point alike everywhere; not every system has it.
    for (const ctype of process.platform === 'win32' ? ['C'] : ['C.UTF-8', 'en_US.UTF-8', 'UTF-8']) {
      const args = ['-D', fresh, '-U', USER, '--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`];
      args.push(
        '--auth=scram-sha-256',
        `--pwfile=${pwfile}`,
        '--text-search-config=simple',
        '--no-instructions',
      );
      if (!durable) args.push('--no-sync');
      const done = await execa(path.join(bin, 'initdb'), args, asOwner(owner));
      if (!done.failed) return;
      output = done.all || (done.originalMessage ?? '');
      if (!output.includes('invalid locale')) break;
    }
  } finally {
    fs.rmSync(pwfile, { force: true });
  }
  if (output.includes('user does not exist')) {
    throw new Problem(
      `PostgreSQL cannot run as user ${process.getuid?.()}, whom this system has no name for`,
      'Start as a user that "whoami" can name, or set DATABASE_URL to a PostgreSQL 15 of your own',
    );
  }
  throw new Problem(
    `PostgreSQL could not make its database folder ${fresh}: ${lastLine(output)}`,
    'Check free disk space and memory, or set DATABASE_URL to a PostgreSQL 15 of your own',
  );
}

/** One statement without a server, for what must happen before anybody can log in. */
async function singleUser(
  { bin, owner }: Omit<Place, 'dataDir'>,
  cluster: string,
  sql: string,
): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'log_checkpoints=off', 'postgres'];
  const done = await execa(path.join(bin, 'postgres'), args, { ...asOwner(owner), input: `${sql}\n` });
  if (done.failed || /\b(ERROR|FATAL|PANIC):/.test(done.all)) throw damaged(cluster, lastLine(done.all));
}

/** The role's password; a lost one is replaced, which whoever owns the folder may do. The server must not be running. */
export async function readPassword(place: Place): Promise<string> {
  const { dataDir } = place;
  try {
    const password = fs.readFileSync(passwordFile(dataDir), 'utf8').trim();
    if (password) return password;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw folderProblem(error, dataDir);
  }
  const password = newPassword(dataDir);
  await singleUser(place, clusterFolder(dataDir), `alter role ${USER} password '${password}';`);
  return password;
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'password');
}

function newPassword(dataDir: string): string {
  const password = crypto.randomBytes(24).toString('base64url');
  try {
    fs.rmSync(passwordFile(dataDir), { force: true });
    fs.writeFileSync(passwordFile(dataDir), `${password}\n`, { mode: 0o600 });
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
  return password;
}

/** How every PostgreSQL program is run: as `owner`, from a folder anyone can be in, without the caller's PG* variables. */
export function asOwner(owner: Owner) {
  const env = { ...process.env };
  for (const name of Object.keys(env).filter((each) => /^(PG|LC_|LANG)/.test(each))) delete env[name];
  return {
    ...owner,
    cwd: path.parse(process.cwd()).root,
    env: { ...env, LC_ALL: 'C' },
    extendEnv: false,
    all: true,
    reject: false,
  } as const;
}

/** The last line that says something went wrong, else the last line. */
export function lastLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const bad = lines.filter((line) => /error|fatal|panic|could not|denied/i.test(line));
  return (bad.at(-1) ?? lines.at(-1) ?? 'no output').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}

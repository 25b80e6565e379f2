import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startPostgres, startTemporaryPostgres } from '../../../scripts/postgres/start-postgres.ts';
import { messageOf } from '../fault.ts';
import { root } from '../templates.ts';

export interface LocalDatabase {
  readonly url: string;
  /** Where it comes from, for the report. */
  readonly origin: string;
  /** Stops what was started for this purpose alone. */
  readonly release: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the local data: DATA_DIR, else .data. */
export function dataFolder(env: Environment): string {
  return path.resolve(root, env.DATA_DIR || '.data');
}

/**
 * The database that `npm start` uses: DATABASE_URL, the running one, or the same files started for the moment. A fresh clone
 * has none yet; then a temporary one with categories and places stands in.
 */
export async function openLocalDatabase(env: Environment): Promise<LocalDatabase> {
  const keep = async () => {};
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, origin: 'DATABASE_URL', release: keep };
  const folder = path.join(dataFolder(env), 'postgres');
  const running = runningUrl(folder);
  if (running) return { url: running, origin: `the running database of ${folder}`, release: keep };
  if (existsSync(path.join(folder, 'cluster'))) {
    const server = await startPostgres({ dataDir: folder });
    return { url: server.url, origin: `the stopped database of ${folder}`, release: server.stop };
  }
  return await temporaryDatabase(env);
}

/** The address of a running embedded PostgreSQL, from its own lock file. */
export function runningUrl(folder: string): string | null {
  try {
    const lines = readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port, state] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim()];
    if (state !== 'ready' || !isAlive(pid)) return null;
    const password = readFileSync(path.join(folder, 'password'), 'utf8').trim();
    return `postgres://thulubazaar:${password}@127.0.0.1:${port}/thulubazaar`;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Root's stand-in runs it, and we may not signal that user.
    return messageOf(error).includes('EPERM');
  }
}

async function temporaryDatabase(env: Environment): Promise<LocalDatabase> {
  const server = await startTemporaryPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-data-'));
  const secret = 'only for a database that lives a minute';
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'apps/api/src/entry/migrate.ts'], {
    cwd: root,
    env: {
      ...env,
      DATABASE_URL: server.url,
      DATA_DIR: folder,
      AUTH_SECRET: secret,
      INTERNAL_SECRET: secret,
      PERSONAL_DATA_KEYS: `drill:${Buffer.from(secret).toString('base64')}`,
    },
  });
  return {
    url: server.url,
    origin: 'a temporary database with categories and places, because "npm start" has not made one yet',
    release: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

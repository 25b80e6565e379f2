import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from '../bootstrap/is-alive.mjs';
import { errorCode, Problem } from '../bootstrap/problem.mjs';
import {
  commandLine,
  isSameProcess,
  type ProcessRecord,
  waitUntil,
  workingFolder,
} from '../lib/processes.ts';

/** No system hands out an id this high, so PostgreSQL finds nobody behind it. */
const NO_SUCH_PID = 99_999_999;

/**
 * Deals with the lock file of an earlier server of the same cluster, so that the next one can start.
 * A server whose supervisor still lives is left alone; one that lost its supervisor is stopped in an orderly way; a
 * lock whose number now belongs to an unrelated program is marked as dead, which leaves PostgreSQL's own check for
 * surviving sessions of the old server in force.
 * @param supervisor file that names the process which started the earlier server
 * @throws Problem when the cluster is in use, or its server does not stop
 */
export async function releaseLock(
  pgdata: string,
  supervisor: string,
  log: (line: string) => void,
): Promise<void> {
  const lock = path.join(pgdata, 'postmaster.pid');
  const content = read(lock);
  const pid = Number.parseInt(content, 10) || 0;
  if (!pid || !isAlive(pid)) return;
  if (!isServerOf(pid, pgdata)) return markAsDead(lock, content);
  const owner = readRecord(supervisor);
  if (owner && isSameProcess(owner)) {
    throw new Problem(
      `The database in ${pgdata} is in use by process ${owner.pid}`,
      'Stop that one first, or use its address',
    );
  }
  log('stopping the PostgreSQL that an earlier run left behind');
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!tell(pid, signal)) return;
    if (await waitUntil(() => !isAlive(pid) || Number.parseInt(read(lock), 10) !== pid, 15_000)) return;
  }
  throw new Problem(
    `PostgreSQL of an earlier run (process ${pid}) does not stop`,
    `End it with "kill ${pid}"`,
  );
}

/** Never makes a lock that its server has taken away meanwhile. */
function markAsDead(lock: string, content: string): void {
  const [, ...rest] = content.split('\n');
  try {
    fs.writeFileSync(lock, [NO_SUCH_PID, ...rest].join('\n'), { flag: 'r+' });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** False when the process has ended since it was last looked at. */
function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
    throw error;
  }
}

function read(lock: string): string {
  try {
    return fs.readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

function isServerOf(pid: number, pgdata: string): boolean {
  const command = commandLine(pid);
  if (!/postgres/i.test(command)) return false;
  if (process.platform === 'win32') return true;
  return command.includes(pgdata) || workingFolder(pid) === pgdata;
}

function readRecord(file: string): ProcessRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderProblem } from '../bootstrap/problem.mjs';
import { birthMark } from '../lib/processes.ts';
import { clusterExists, clusterFolder, createCluster, DATABASE, readPassword, USER } from './cluster.ts';
import { chooseOwner, giveTo, nativeFolder, reachableBinaries } from './files.ts';
import { releaseLock } from './lock.ts';
import { guard, launchUntilReady, type Server } from './server.ts';

interface PostgresOptions {
  /** Folder for the cluster, the password file and the log; made when missing. */
  dataDir: string;
  /** TCP port on 127.0.0.1; 0 (default) takes a free one. */
  port?: number;
  /** false gives up crash safety for speed (tests and benchmarks on throw-away data). Default true. */
  durable?: boolean;
  /** Libraries loaded when the server starts, as RDS's parameter of that name has them. */
  preload?: string;
  /** Receives short progress lines for a person. */
  log?: (line: string) => void;
}

export interface RunningPostgres extends Server, AsyncDisposable {
  /** Connection URL of the project's own database, with user and password (a superuser of this cluster). */
  url: string;
  /** What the server itself writes. */
  logFile: string;
}

/**
 * Starts the PostgreSQL 15 that npm brought, on loopback TCP with a generated password; makes its database first when
 * there is none.
 * @throws Problem (one line with its remedy) for a read-only or damaged folder, a taken port, a cluster in use, or a
 *   platform without binaries
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { port = 0, durable = true, preload, log = () => {} } = options;
  const dataDir = prepareFolder(path.resolve(options.dataDir));
  const link = clusterFolder(dataDir);
  const exists = clusterExists(link);
  const owner = chooseOwner(link);
  const bin = path.join(reachableBinaries(nativeFolder(), owner, log), 'bin');
  if (!exists) await createCluster({ dataDir, bin, owner }, durable, log);
  const pgdata = fs.realpathSync(link);
  if (owner && fs.statSync(pgdata).uid !== owner.uid) giveTo(pgdata, owner);

  const supervisor = path.join(dataDir, 'supervisor.json');
  await releaseLock(pgdata, supervisor, log);
  const password = await readPassword({ dataDir, bin, owner });
  fs.writeFileSync(supervisor, JSON.stringify({ pid: process.pid, birth: birthMark(process.pid) }));

  const logFile = path.join(dataDir, 'postgres.log');
  const server = await launchUntilReady({ bin, pgdata, owner, port, durable, preload, logFile });
  const dismiss = guard(server.pid, owner);
  const exited = server.exited.then((code) => {
    dismiss();
    fs.rmSync(supervisor, { force: true });
    return code;
  });
  const stop = async () => {
    await server.stop();
    await exited;
  };
  const url = `postgres://${USER}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
  return { ...server, url, logFile, exited, stop, [Symbol.asyncDispose]: stop };
}

/** A server for tests and tools: fast, without crash safety, and gone with all its data when stopped. */
export async function startTemporaryPostgres(
  options: Pick<PostgresOptions, 'log' | 'preload'> = {},
): Promise<RunningPostgres> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thulubazaar-postgres-'));
  // Open to be passed through: as root, PostgreSQL runs as another user.
  fs.chmodSync(folder, 0o711);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startPostgres({
      ...options,
      dataDir: path.join(folder, 'postgres'),
      durable: false,
    });
    const stop = () => server.stop().finally(remove);
    return { ...server, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function prepareFolder(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    // A folder can exist and be read-only; find out now and not in the middle of initdb.
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
    return fs.realpathSync(dataDir);
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
}

import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { chooseOwner, giveTo, nativeFolder, reachableBinaries } from '../../../scripts/postgres/files.ts';
import { launchUntilReady, type Server } from '../../../scripts/postgres/server.ts';

export interface RunningStandby extends Server {
  /** The same database as the primary's URL names, to be read only. */
  url: string;
  /** Starts it again after it ended or was killed, on the same port. */
  restart(): Promise<RunningStandby>;
}

/** What belongs to a running server, and what a standby makes anew (PostgreSQL's manual, 26.3.4). */
const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_stat_tmp', 'pg_subtrans']);

/**
 * A streaming standby of a server of this machine, for tests and measurements: a base backup by PostgreSQL's own functions,
 * since npm's packages bring no pg_basebackup.
 * @param folder made here; it must be one that the server's user can pass through
 */
export async function startStandby(primaryUrl: string, folder: string): Promise<RunningStandby> {
  const pgdata = path.join(folder, 'standby');
  const client = new pg.Client({ connectionString: primaryUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const source = rows[0]?.data_directory ?? '';
    await client.query(`select pg_backup_start('standby', true)`);
    copyCluster(source, pgdata);
    const { rows: stopped } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    );
    fs.writeFileSync(path.join(pgdata, 'backup_label'), stopped[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
  const { hostname, port, username, password } = new URL(primaryUrl);
  const source = `host=${hostname} port=${port} user=${username} password=${password} application_name=standby`;
  fs.appendFileSync(path.join(pgdata, 'postgresql.auto.conf'), `\nprimary_conninfo = '${source}'\n`);
  fs.writeFileSync(path.join(pgdata, 'standby.signal'), '');
  const owner = chooseOwner(pgdata);
  giveTo(pgdata, owner);
  fs.chmodSync(pgdata, 0o700);
  const bin = path.join(
    reachableBinaries(nativeFolder(), owner, () => {}),
    'bin',
  );
  const logFile = path.join(folder, 'standby.log');
  const launch = async (at: number): Promise<RunningStandby> => {
    const server = await launchUntilReady({ bin, pgdata, owner, port: at, durable: false, logFile });
    const url = new URL(primaryUrl);
    url.port = String(server.port);
    return { ...server, url: url.href, restart: () => launch(server.port) };
  };
  return launch(0);
}

// Files may go while they are copied: what the log says of them is applied when the standby starts.
function copyCluster(source: string, target: string): void {
  fs.mkdirSync(target, { mode: 0o700 });
  for (const entry of fs.readdirSync(source, { withFileTypes: true })) {
    const to = path.join(target, entry.name);
    if (entry.isDirectory() && left.has(entry.name)) fs.mkdirSync(to);
    else if (entry.isDirectory()) copyCluster(path.join(source, entry.name), to);
    else if (entry.isFile() && !left.has(entry.name)) copyFile(path.join(source, entry.name), to);
  }
}

function copyFile(from: string, to: string): void {
  try {
    fs.copyFileSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

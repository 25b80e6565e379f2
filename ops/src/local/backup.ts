import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Fault, messageOf } from '../fault.ts';

/** Made anew by every server, or of no use to a copy. */
const emptied = new Set(
  'pg_wal pg_replslot pg_stat_tmp pg_subtrans pg_notify pg_serial pg_snapshots pg_dynshmem'.split(' '),
);
const skipped = /^(postmaster\.(pid|opts)|pgsql_tmp.*|backup_label|tablespace_map)$/;

export interface Backup {
  /** Looks at the source as it was at the very moment that the copy will be restored to. */
  readonly asOf: pg.Client;
  readonly moment: Date;
  readonly bytes: number;
  readonly close: () => Promise<void>;
}

/**
 * A base backup of a running PostgreSQL on this machine, without stopping it: its files while they change, and the
 * write-ahead log that makes them whole again. The copy can be started as it is and stops replaying at a known moment.
 * @param target folder that becomes the cluster
 * @throws Fault when the role may not make backups or the files are not on this machine
 */
export async function backUp(url: string, target: string): Promise<Backup> {
  const session = await connect(url);
  let asOf: pg.Client | undefined;
  try {
    const source = await dataDirectory(session);
    // Keeps the log segments that the copy needs until this session ends.
    await session.query(
      "select pg_create_physical_replication_slot('thulu_drill_' || pg_backend_pid(), true, true)",
    );
    await session.query("select pg_backup_start('thulu drill', true)");
    let bytes = copyTree(source, target);
    const { rows } = await session.query('select labelfile from pg_backup_stop(false)');
    writeFileSync(path.join(target, 'backup_label'), String(rows[0]?.labelfile));
    const moment = await chooseMoment(url);
    asOf = moment.asOf;
    // Recovery stops in front of a record, so there must be one even when nobody writes; the switch flushes it.
    await session.query("select pg_logical_emit_message(false, 'thulu drill', '')");
    await session.query('select pg_switch_wal()');
    bytes += copyLog(path.join(source, 'pg_wal'), path.join(target, 'pg_wal'));
    recoverTo(target, moment.lsn);
    const [reader, writer] = [asOf, session];
    return {
      asOf: reader,
      moment: moment.at,
      bytes,
      close: async () => {
        await reader.end();
        await writer.end();
      },
    };
  } catch (error) {
    await asOf?.end();
    await session.end();
    throw error;
  }
}

/** @throws Fault in one line, without the password */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Fault(`Cannot reach the database at ${new URL(url).host}: ${messageOf(error)}`);
  }
  // Rows are compared as text, which must not depend on where the session comes from.
  await client.query("set timezone = 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 1");
  return client;
}

async function dataDirectory(client: pg.Client): Promise<string> {
  try {
    const { rows } = await client.query('show data_directory');
    const folder = String(rows[0]?.data_directory);
    statSync(path.join(folder, 'PG_VERSION'));
    return folder;
  } catch (error) {
    throw new Fault(
      `The drill copies the database's own files, so it needs a superuser and a server on this machine: ${messageOf(error)}`,
    );
  }
}

/**
 * A snapshot and the exact place in the log that belongs to it: for an instant nobody may write, so nothing lies between
 * the two. Readers do not notice, writers wait for some milliseconds.
 */
async function chooseMoment(url: string): Promise<{ asOf: pg.Client; lsn: string; at: Date }> {
  const asOf = await connect(url);
  const lock = await connect(url);
  try {
    const { rows: tables } = await lock.query(userTables);
    for (let attempt = 1; ; attempt++) {
      try {
        await lock.query("begin isolation level repeatable read; set local lock_timeout = '2s'");
        const names = tables.map(({ name }) => name).join(', ');
        if (names) await lock.query(`lock table ${names} in share mode`);
        break;
      } catch (error) {
        await lock.query('rollback');
        if (attempt === 5) throw new Fault(`The database is too busy for a drill: ${messageOf(error)}`);
      }
    }
    const { rows } = await lock.query(
      'select pg_export_snapshot() as snapshot, pg_current_wal_insert_lsn()::text as lsn, clock_timestamp() as at',
    );
    const { snapshot, lsn, at } = rows[0];
    await asOf.query(
      `begin isolation level repeatable read read only; set transaction snapshot '${snapshot}'`,
    );
    await lock.query('commit');
    return { asOf, lsn, at };
  } catch (error) {
    await asOf.end();
    throw error;
  } finally {
    await lock.end();
  }
}

/** Every table of ours and of the job queue, quoted. */
export const userTables = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p'
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by 1`;

function copyTree(from: string, to: string): number {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o700);
  let bytes = 0;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (skipped.test(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (emptied.has(entry.name)) mkdirSync(target, { recursive: true });
    else if (entry.isDirectory()) bytes += copyTree(source, target);
    else bytes += copyFile(source, target);
  }
  return bytes;
}

/** Only whole segments' names: the rest of the folder is the server's bookkeeping. */
function copyLog(from: string, to: string): number {
  mkdirSync(path.join(to, 'archive_status'), { recursive: true });
  const segments = readdirSync(from).filter((name) => /^[0-9A-F]{24}$/.test(name));
  return segments.reduce((sum, name) => sum + copyFile(path.join(from, name), path.join(to, name)), 0);
}

function copyFile(source: string, target: string): number {
  try {
    copyFileSync(source, target);
    return statSync(target).size;
  } catch (error) {
    // Dropped meanwhile; the log knows.
    if (messageOf(error).startsWith('ENOENT')) return 0;
    throw error;
  }
}

function recoverTo(cluster: string, lsn: string): void {
  writeFileSync(path.join(cluster, 'recovery.signal'), '');
  const settings = [
    // Every segment is in pg_wal already.
    "restore_command = 'exit 1'",
    `recovery_target_lsn = '${lsn}'`,
    'recovery_target_inclusive = off',
    "recovery_target_action = 'promote'",
    // Else the server calls itself ready while it still replays.
    'hot_standby = off',
  ];
  appendFileSync(path.join(cluster, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
}

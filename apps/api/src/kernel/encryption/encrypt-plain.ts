import pg from 'pg';
import { waitLonger } from '../db/silence.ts';
import { transaction } from '../db/transaction.ts';
import { defineJob } from '../jobs/jobs.ts';
import {
  type EncryptedColumn,
  isRow,
  type KeyedRow,
  keyValues,
  lockSome,
  rowOf,
} from './encrypted-columns.ts';
import type { Encryption } from './encryption.ts';

const batch = 100;

export const encryptPlainJob = defineJob({ name: 'encrypt_plain', cron: '41 * * * *', maxAttempts: 3 });

export interface Encrypting {
  encryption: Encryption;
  /** Leaves the readable value where it is, for the release before. */
  keepPlain: boolean;
}

/**
 * Encrypts what an earlier release has left readable, and empties the readable column. It may run at any time, as often as one
 * likes, and be ended in the middle.
 * @returns how many rows were changed, and how many could not be, since another row has their value
 */
export async function encryptPlain(
  pool: pg.Pool,
  encrypting: Encrypting,
  columns: readonly EncryptedColumn[],
): Promise<{ changed: number; refused: number }> {
  const sum = { changed: 0, refused: 0 };
  for (const column of columns) {
    if (!column.plain) continue;
    const before = sum.changed;
    let after: KeyedRow | undefined;
    do {
      const rows = await transaction(pool, (tx) => encryptSome(tx, encrypting, column, after, sum));
      after = rows.at(-1);
    } while (after);
    // What the planner remembers of a column are values of it.
    if (sum.changed > before && !encrypting.keepPlain) await vacuum(pool, column.table);
  }
  return sum;
}

async function encryptSome(
  tx: pg.PoolClient,
  { encryption, keepPlain }: Encrypting,
  column: EncryptedColumn,
  after: KeyedRow | undefined,
  sum: { changed: number; refused: number },
): Promise<KeyedRow[]> {
  const { field, table, column: name, plain, index } = column;
  const rows = await lockSome(tx, column, {
    select: `${plain} as plain, ${name} is not null as has_encrypted`,
    condition: `${plain} <> ''${keepPlain ? ` and ${name} is null` : ''}`,
    values: [],
    after,
    limit: batch,
  });
  for (const row of rows) {
    const text = String(row.plain);
    const changes = new Map<string, unknown>();
    if (!row.has_encrypted) {
      changes.set(name, encryption.encrypt({ field, row: rowOf(column, row) }, text));
      if (index) changes.set(index, encryption.blindIndex(field, text));
    }
    if (!keepPlain && plain) changes.set(plain, null);
    const set = [...changes.keys()].map((each, at) => `${each} = $${at + 1}`).join(', ');
    const changed = await unlessTaken(
      tx,
      `update ${table} set ${set} where ${isRow(column, changes.size + 1)}`,
      [...changes.values(), ...keyValues(column, row)],
    );
    sum[changed ? 'changed' : 'refused']++;
  }
  return rows;
}

/** False where another row has the value already. */
async function unlessTaken(tx: pg.PoolClient, sql: string, values: unknown[]): Promise<boolean> {
  await tx.query('savepoint one_row');
  try {
    await tx.query(sql, values);
    await tx.query('release savepoint one_row');
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '23505')) throw error;
    await tx.query('rollback to savepoint one_row');
    return false;
  }
}

async function vacuum(pool: pg.Pool, table: string): Promise<void> {
  const client = await pool.connect();
  try {
    waitLonger(client, 24 * 60);
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.query('reset statement_timeout; reset lock_timeout').catch(() => {});
    client.release();
  }
}

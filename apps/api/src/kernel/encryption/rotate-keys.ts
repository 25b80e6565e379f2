import type pg from 'pg';
import { transaction } from '../db/transaction.ts';
import type { Cipher } from './cipher.ts';
import {
  type EncryptedColumn,
  isRow,
  type KeyedRow,
  keyValues,
  lockSome,
  rowOf,
} from './encrypted-columns.ts';

/** So many rows are held at a time, for some milliseconds. */
const batch = 100;

/** How many values of a column each key has encrypted. */
export interface KeyUse {
  field: string;
  /** By the id of the key, and `plain` for what is not encrypted. */
  values: Record<string, number>;
}

/** Which keys are in use: one that nothing is encrypted under may be taken out of the configuration. */
export async function keyUse(pool: pg.Pool, columns: readonly EncryptedColumn[]): Promise<KeyUse[]> {
  const uses: KeyUse[] = [];
  for (const { field, table, column, plain } of columns) {
    const { rows } = await pool.query<{ id: string; count: number }>(
      `select convert_from(substr(${column}, 3, get_byte(${column}, 1)), 'UTF8') as id, count(*)
         from ${table} where ${column} is not null group by 1 order by 1`,
    );
    const values = Object.fromEntries(rows.map(({ id, count }) => [id, count]));
    const left = plain
      ? await pool.query<{ count: number }>(`select count(*) from ${table} where ${plain} <> ''`)
      : { rows: [] };
    const count = left.rows[0]?.count ?? 0;
    uses.push({ field, values: { ...values, ...(count > 0 && { plain: count }) } });
  }
  return uses;
}

/**
 * Encrypts every value under the key that writes, while others read and write. It may be ended at any time and begun again:
 * each batch stands by itself, and values under either key are read alike.
 * @param done hears how many values of a field were encrypted anew
 */
export async function rotateKeys(
  pool: pg.Pool,
  cipher: Cipher,
  columns: readonly EncryptedColumn[],
  done: (field: string, count: number) => void = () => {},
): Promise<void> {
  for (const column of columns) {
    let after: KeyedRow | undefined;
    do {
      const rows = await transaction(pool, (tx) => rotateSome(tx, cipher, column, after));
      if (rows.length > 0) done(column.field, rows.length);
      after = rows.at(-1);
    } while (after);
  }
}

async function rotateSome(
  tx: pg.PoolClient,
  cipher: Cipher,
  column: EncryptedColumn,
  after: KeyedRow | undefined,
): Promise<KeyedRow[]> {
  const { field, table, column: name } = column;
  const rows = await lockSome(tx, column, {
    select: `${name} as encrypted`,
    condition: `${name} is not null and substr(${name}, 1, ${cipher.prefix.length}) <> $1`,
    values: [cipher.prefix],
    after,
    limit: batch,
  });
  for (const row of rows) {
    const place = { field, row: rowOf(column, row) };
    const text = cipher.decrypt(place, row.encrypted as Buffer);
    await tx.query(`update ${table} set ${name} = $1 where ${isRow(column, 2)}`, [
      cipher.encrypt(place, text),
      ...keyValues(column, row),
    ]);
  }
  return rows;
}

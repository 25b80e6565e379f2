import type pg from 'pg';
import { encryptionKeysField } from './encryption.ts';

/** A column that holds encrypted values. Each feature names its own; rotating finds them by these. */
export interface EncryptedColumn {
  /** What the values are authenticated with; see `Place`. */
  readonly field: string;
  readonly table: string;
  /** Its primary key: the values joined by a zero byte are the row of a `Place`. */
  readonly key: readonly string[];
  readonly column: string;
  /** Where the release before kept it readable. */
  readonly plain?: string;
  /** Its blind index. */
  readonly index?: string;
}

export const encryptionKeysColumn: EncryptedColumn = {
  field: encryptionKeysField,
  table: 'encryption_keys',
  key: ['name'],
  column: 'key_encrypted',
};

/** A row by its primary key, with what was selected besides. */
export type KeyedRow = Record<string, unknown>;

/** The row of a `Place`. */
export function rowOf({ key }: EncryptedColumn, row: KeyedRow): string {
  return key.map((name) => String(row[name])).join('\0');
}

/** Condition that names a row, with placeholders from `first` on. */
export function isRow({ key }: EncryptedColumn, first: number): string {
  return key.map((name, at) => `${name} = $${first + at}`).join(' and ');
}

export function keyValues({ key }: EncryptedColumn, row: KeyedRow): unknown[] {
  return key.map((name) => row[name]);
}

/**
 * Goes through the rows of a condition in the order of their keys, some at a time, each of them locked. Rows that others
 * hold are left out: whoever asks again finds them.
 * @param condition SQL with placeholders up to `values`
 */
export async function lockSome(
  tx: pg.PoolClient,
  column: EncryptedColumn,
  { select, condition, values, after, limit }: Some,
): Promise<KeyedRow[]> {
  const key = column.key.join(', ');
  const from = values.length + 1;
  const beyond = after
    ? ` and (${key}) > (${column.key.map((_name, at) => `$${from + at}`).join(', ')})`
    : '';
  const { rows } = await tx.query<KeyedRow>(
    `select ${key}, ${select} from ${column.table} where ${condition}${beyond}
      order by ${key} limit ${limit} for no key update skip locked`,
    [...values, ...(after ? keyValues(column, after) : [])],
  );
  return rows;
}

interface Some {
  select: string;
  condition: string;
  values: unknown[];
  after: KeyedRow | undefined;
  limit: number;
}

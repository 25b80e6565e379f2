import type pg from 'pg';
import { nextTick } from './clock.ts';
import { type Life, lifeColumns } from './life.ts';

export const savedColumns = [...lifeColumns, 'clock_at'] as const;

/** What `savedColumns` are to hold, in their order: the times of a listing, and when the clock looks at it next. */
export function savedValues(life: Life): unknown[] {
  return [...lifeColumns.map((column) => life[column]), nextTick(life)?.at ?? null];
}

/** `a = $3, b = $4, …` */
export function assignments(columns: readonly string[], first: number): string {
  return columns.map((column, at) => `${column} = $${first + at}`).join(', ');
}

const changeSql = `update ads set ${assignments(savedColumns, 2)} where id = $1`;
const moveSql = `update ads set ${assignments(savedColumns, 2)}, version = version + 1, updated_at = now() where id = $1`;

/**
 * Writes the times of a listing that this transaction holds.
 * @param moved it is in another state, which is a change for everybody who has it open
 */
export async function saveLife(tx: pg.PoolClient, id: number, life: Life, moved: boolean): Promise<void> {
  await tx.query(moved ? moveSql : changeSql, [id, ...savedValues(life)]);
}

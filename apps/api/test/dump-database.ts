import type pg from 'pg';
import { expect } from 'vitest';

/** Every value of every table of every schema as text, with what the planner remembers of them. */
export async function dumpDatabase(pool: pg.Pool): Promise<string> {
  await pool.query('analyze');
  const tables = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const names = tables.rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['public.users', 'graphile_worker._private_jobs']));
  const parts: string[] = [];
  for (const name of [...names, 'pg_catalog.pg_statistic', 'pg_catalog.pg_stats']) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

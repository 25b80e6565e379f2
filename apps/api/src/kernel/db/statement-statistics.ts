import type pg from 'pg';

/**
 * Makes the view pg_stat_statements where the server counts statements: preloading the library alone, as RDS's parameters do,
 * shows nothing to anybody.
 * @returns `counted`, or why not
 */
export async function countStatements(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ libraries: string }>(
    "select current_setting('shared_preload_libraries') as libraries",
  );
  if (!rows[0]?.libraries.includes('pg_stat_statements'))
    return 'the server does not preload pg_stat_statements';
  try {
    await pool.query('create extension if not exists pg_stat_statements');
    return 'counted';
  } catch (error) {
    // A database without it serves as well; who releases is told.
    return error instanceof Error ? error.message : String(error);
  }
}

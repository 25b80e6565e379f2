import type pg from 'pg';

const keptMs = 5 * 60_000;
const known = new WeakMap<pg.Pool, { counts: Promise<Map<number, number>>; readAt: number }>();

async function read(pool: pg.Pool): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ no: number; uses: number }>('select no, uses from search_categories');
  return new Map(rows.map(({ no, uses }) => [no, uses]));
}

/** Live listings by the number of their category, as they were counted last. */
export async function categoryCounts(pool: pg.Pool): Promise<Map<number, number>> {
  const kept = known.get(pool);
  if (kept && Date.now() - kept.readAt < keptMs) return kept.counts;
  const counts = read(pool);
  known.set(pool, { counts, readAt: Date.now() });
  counts.catch(() => known.delete(pool));
  return counts;
}

import type pg from 'pg';

/** How common the commonest words are. */
export interface Commonest {
  /** Share of the listings that hold a term, of the commonest terms. */
  shares: Map<string, number>;
  listings: number;
  readAt: number;
}

const keptMs = 10 * 60_000;
const known = new WeakMap<pg.Pool, Promise<Commonest>>();

interface StatsRow {
  listings: number;
  terms: string[] | null;
  shares: number[] | null;
}

// What PostgreSQL counted when it last analysed the table: the shares of the thousand commonest terms.
const statsSql = `
  select greatest(c.reltuples, 0)::float8 as listings, s.most_common_elems::text::text[] as terms,
         s.most_common_elem_freqs::float8[] as shares
    from pg_class c
    left join pg_stats s on s.schemaname = 'public' and s.tablename = 'ad_search' and s.attname = 'doc'
   where c.oid = 'public.ad_search'::regclass`;

async function read(pool: pg.Pool): Promise<Commonest> {
  const { rows } = await pool.query<StatsRow>(statsSql);
  const { listings = 0, terms, shares } = rows[0] ?? {};
  const counted = new Map((terms ?? []).map((term, at) => [term, shares?.[at] ?? 0]));
  return { shares: counted, listings, readAt: Date.now() };
}

/** The commonest terms of all listings, as of the last minutes. */
export async function commonestTerms(pool: pg.Pool): Promise<Commonest> {
  const before = known.get(pool);
  const kept = await before;
  if (before && kept && Date.now() - kept.readAt < keptMs) return kept;
  const now = read(pool);
  known.set(pool, now);
  // What failed once is asked for again.
  now.catch(() => known.delete(pool));
  return now;
}

/** The share of listings that a word is in, when it is common enough for PostgreSQL to have counted it. */
export function shareOf({ shares }: Commonest, terms: readonly string[]): number | null {
  const counted = terms.flatMap((term) => shares.get(term) ?? []);
  return counted.length === 0 ? null : Math.min(1, Math.max(...counted));
}

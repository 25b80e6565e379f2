import type pg from 'pg';

/** What a thing is taken for that is too rare to have been counted. */
const rareShare = 0.0005;
const keptMs = 10 * 60_000;

const kinds: Readonly<Record<string, string>> = {
  top_category_no: 'c',
  category_no: 'c',
  province_no: 'p',
  district_no: 'p',
  local_no: 'p',
  place_no: 'p',
  filters: 'f',
  doc: 'w',
};

interface StatsRow {
  attname: string;
  values: string[] | null;
  shares: number[] | null;
}

// What PostgreSQL counted when it last analysed the table.
const statsSql = `
  select attname, coalesce(most_common_elems, most_common_vals)::text::text[] as values,
         (case when most_common_elems is null then most_common_freqs else most_common_elem_freqs end)::float8[] as shares
    from pg_stats where schemaname = 'public' and tablename = 'ad_search' and attname = any($1)`;

/** Which part of all listings has something, by its key (`keys.ts`), about. */
export interface Shares {
  of(key: string): number;
}

interface Kept {
  shares: Promise<Shares>;
  readAt: number;
}
const known = new WeakMap<pg.Pool, Kept>();

async function read(pool: pg.Pool): Promise<Shares> {
  const { rows } = await pool.query<StatsRow>(statsSql, [Object.keys(kinds)]);
  const counted = new Map<string, number>();
  for (const { attname, values, shares } of rows)
    for (const [at, value] of (values ?? []).entries()) {
      const key = `${kinds[attname]}:${value}`;
      counted.set(key, Math.max(counted.get(key) ?? 0, shares?.[at] ?? 0));
    }
  return { of: (key) => counted.get(key) ?? rareShare };
}

/** The shares of listings, as of the last minutes. */
export async function sharesOfListings(pool: pg.Pool): Promise<Shares> {
  const kept = known.get(pool);
  if (kept && Date.now() - kept.readAt < keptMs) return kept.shares;
  const shares = read(pool);
  known.set(pool, { shares, readAt: Date.now() });
  shares.catch(() => known.delete(pool));
  return shares;
}

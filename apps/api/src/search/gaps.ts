import { findContacts } from '@thulubazaar/nepal/find-contacts';
import type pg from 'pg';
import type { Log } from '../kernel/log.ts';

/** What a search lacked: a word that no listing holds, or everything, when nothing was found. */
interface Gap {
  kind: 'word' | 'query';
  text: string;
}

/** Takes what searches lacked, and writes it down now and then. */
export interface Gaps {
  note(gap: Gap): void;
  flush(): Promise<void>;
}

const longestText = 80;
/** What a process holds before it writes, and for how long. */
const mostHeld = 200;
const heldMs = 60_000;
/** Different texts a day: beyond that only those that are known already are counted. */
const mostADay = 5000;
const keptDays = 90;
/** Fewer than this may be one person's own words; they are not told. */
const fewestTold = 3;

const writeSql = `
  insert into search_gaps as g (day, kind, text, times)
  select (now() at time zone 'Asia/Kathmandu')::date, r.kind, r.text, r.times
    from jsonb_to_recordset($1::jsonb) as r(kind text, text text, times int)
   where exists (select 1 from search_gaps k where k.day = (now() at time zone 'Asia/Kathmandu')::date
                    and k.kind = r.kind and k.text = r.text)
      or (select count(*) from search_gaps k where k.day = (now() at time zone 'Asia/Kathmandu')::date) < $2
   order by r.kind, r.text
  on conflict (day, kind, text) do update set times = g.times + excluded.times`;

/** Adds up what searches lacked, by day; who asked is not known here. A text with a number or an address in it is left out. */
export function createGaps(pool: pg.Pool, log: Pick<Log, 'warn'>): Gaps {
  let held = new Map<string, Gap & { times: number }>();
  let since = Date.now();
  async function flush(): Promise<void> {
    const rows = [...held.values()];
    held = new Map();
    since = Date.now();
    if (rows.length > 0) await pool.query(writeSql, [JSON.stringify(rows), mostADay]);
  }
  function note(gap: Gap): void {
    const text = gap.text.toLowerCase();
    if (text.length > longestText || findContacts(text).length > 0) return;
    const key = `${gap.kind} ${text}`;
    const known = held.get(key);
    if (known) known.times += 1;
    else held.set(key, { kind: gap.kind, text, times: 1 });
    if (held.size >= mostHeld || Date.now() - since > heldMs)
      flush().catch((error: unknown) => log.warn({ err: error }, 'what searches lacked is not written down'));
  }
  return { note, flush };
}

/** The commonest of the last days. */
export async function commonestGaps(
  pool: pg.Pool,
  { days, limit }: { days: number; limit: number },
): Promise<(Gap & { times: number })[]> {
  const { rows } = await pool.query<Gap & { times: number }>(
    `select kind, text, sum(times)::int as times from search_gaps
      where day > (now() at time zone 'Asia/Kathmandu')::date - $1::int
      group by kind, text having sum(times) >= $2
      order by kind desc, times desc, text limit $3`,
    [days, fewestTold, limit],
  );
  return rows;
}

/** Forgets what was lacking long ago. */
export async function purgeGaps(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from search_gaps where day < (now() at time zone 'Asia/Kathmandu')::date - $1::int`,
    [keptDays],
  );
}

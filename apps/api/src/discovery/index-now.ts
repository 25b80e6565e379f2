import type pg from 'pg';
import type { Config } from '../kernel/config.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { adPath } from '../listings/path.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';

/** Tells search engines in lots of ten minutes; never in the request that changes something. */
export const tellSearchEnginesJob = defineJob({
  name: 'tell_search_engines',
  cron: '*/10 * * * *',
  maxAttempts: 1,
});

/** Two addresses each, and an engine takes 10,000 at once. */
const mostAtOnce = 5000;
const timeoutMs = 15_000;

interface Changed {
  id: number;
  changed_at: string;
  title: string;
  public_title: string | null;
}

/** Remembers that a listing's page is other than it was, in the transaction that makes it so. */
export async function noteChange(tx: pg.PoolClient, id: number): Promise<void> {
  await tx.query(
    `insert into search_engine_changes (ad_id) values ($1)
     on conflict (ad_id) do update set changed_at = now()`,
    [id],
  );
}

function addressesOf({ id, ...title }: Changed, webUrl: string): string[] {
  const path = adPath(id, publicTitle(title));
  return (['en', 'ne'] as const).map((lang) => webUrl + encodeURI(`/${lang}${path}`));
}

async function submit(
  { indexNow, webUrl }: Pick<Config, 'indexNow' | 'webUrl'>,
  urlList: string[],
): Promise<void> {
  if (!indexNow) return;
  const response = await fetch(indexNow.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host: new URL(webUrl).host,
      key: indexNow.key,
      keyLocation: `${webUrl}/indexnow.txt`,
      urlList,
    }),
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`IndexNow answered ${response.status}`);
}

/**
 * Sends what changed since it was last done to the search engines that take part in IndexNow. What cannot be sent stays for
 * the next time, and so does what changes meanwhile.
 * @returns how many listings were sent
 */
export async function tellSearchEngines({ pool, config }: Pick<Kernel, 'pool' | 'config'>): Promise<number> {
  if (!config.indexNow) return 0;
  const { rows } = await pool.query<Changed>(
    `select a.id, s.changed_at::text as changed_at, a.title, ${publicTitleColumn}
       from search_engine_changes s join ads a on a.id = s.ad_id order by s.changed_at limit $1`,
    [mostAtOnce],
  );
  if (rows.length === 0) return 0;
  await submit(
    config,
    rows.flatMap((row) => addressesOf(row, config.webUrl)),
  );
  // Nothing is held while the engine is asked: a listing that changed again since stays.
  await pool.query(
    `delete from search_engine_changes s using jsonb_to_recordset($1::jsonb) as told(id bigint, changed_at timestamptz)
      where s.ad_id = told.id and s.changed_at = told.changed_at`,
    [JSON.stringify(rows.map(({ id, changed_at }) => ({ id, changed_at })))],
  );
  return rows.length;
}

import { ruleRunExamples } from '@thulubazaar/contract';
import type pg from 'pg';
import type { RunRow } from './looking.ts';

/** A listing, and the rules that found something in it. */
export interface Found {
  id: number;
  codes: string[];
}

/** Counts what is found, once for each listing and rule, and keeps which it is in: all that is held, and some of what would be. */
export async function countFound(
  tx: pg.PoolClient,
  { id: runId, holds }: Pick<RunRow, 'id' | 'holds'>,
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const { rows } = await tx.query<{ before: number }>(
    'update rule_runs set found = found + $2 where id = $1 returning found - $2 as before',
    [runId, found.length],
  );
  await tx.query(
    `update rule_run_rules r set found = r.found + n.more
       from (select code, count(*)::int as more from unnest($2::text[]) as code group by code) as n
      where r.run_id = $1 and r.code = n.code`,
    [runId, found.flatMap(({ codes }) => codes)],
  );
  const kept = holds ? found : found.slice(0, Math.max(0, ruleRunExamples - (rows[0]?.before ?? 0)));
  await tx.query(
    `insert into rule_run_listings (run_id, ad_id, codes)
     select $1, l.id, l.codes from jsonb_to_recordset($2::jsonb) as l(id bigint, codes text[]) on conflict do nothing`,
    [runId, JSON.stringify(kept)],
  );
}

/**
 * Says how far a run has come, where nobody else has meanwhile.
 * @returns whether it was this turn that came there
 */
export async function advance(
  tx: pg.PoolClient,
  run: RunRow,
  { looked, position, found }: { looked: number; position: number; found: readonly Found[] },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update rule_runs set looked = $3, position = $4, tries = 0, touched_at = now()
      where id = $1 and state = 'running' and position = $2`,
    [run.id, run.position, looked, position],
  );
  if (!rowCount) return false;
  await countFound(tx, run, found);
  return true;
}

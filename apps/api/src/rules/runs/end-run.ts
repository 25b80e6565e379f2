import type { RuleRunDetail, ruleRunStops } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../../audit/audit.ts';
import { readRun } from './run-rows.ts';

interface End {
  /** Null: it has come to its end. */
  why: (typeof ruleRunStops)[number] | null;
  /** Null is the run itself. */
  actorId: string | null;
}

/** Ends a run that is under way; one that is not stays as it is. */
export async function endRun(tx: pg.PoolClient, id: string, { why, actorId }: End): Promise<boolean> {
  const { rows } = await tx.query<{ holds: boolean; looked: number; found: number }>(
    `update rule_runs set state = case when $2::text is null then 'done' else 'stopped' end, why = $2, stopped_by = $3, ended_at = now()
      where id = $1 and state = 'running' returning holds, looked, found`,
    [id, why, actorId],
  );
  const run = rows[0];
  if (!run) return false;
  await audit(tx, {
    actorId,
    action: why === null ? 'rule.end_run' : 'rule.stop_run',
    subject: `rule_run:${id}`,
    details: { ...run, why },
  });
  return true;
}

/**
 * Stops a run: once this is committed it holds nothing more.
 * @throws AppError not_found
 */
export async function stopRun(
  tx: pg.PoolClient,
  adminId: string,
  id: string,
  unchanged: () => void,
): Promise<RuleRunDetail> {
  if (!(await endRun(tx, id, { why: 'asked', actorId: adminId }))) unchanged();
  return readRun(tx, id);
}

import type { RuleRunDetail } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../../audit/audit.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { lookAgainJob } from './jobs.ts';
import { canHold, readRun } from './run-rows.ts';

/**
 * Has what is live looked through by these rules, and counted what they would hold.
 * @throws AppError invalid_input for a rule that does not hold anything, rule_run_under_way
 */
export function startCounting(
  tx: pg.PoolClient,
  adminId: string,
  codes: readonly string[],
): Promise<RuleRunDetail> {
  return start(tx, adminId, { codes, after: null });
}

/**
 * Has what is live looked through again by the rules of a run that has counted, and held what they find.
 * @throws AppError not_found, rule_run_under_way, rule_run_outdated where its figures are not what would come of it
 */
export async function startHolding(
  tx: pg.PoolClient,
  adminId: string,
  counted: string,
): Promise<RuleRunDetail> {
  const { rows } = await tx.query<{ fresh: boolean; codes: string[] }>(
    `select ${canHold} as fresh,
            array(select f.code from rule_run_rules f where f.run_id = r.id and f.effect = 'hold') as codes
       from rule_runs r where r.id = $1`,
    [counted],
  );
  const run = rows[0];
  if (!run) throw notFound();
  if (!run.fresh) throw new AppError('rule_run_outdated');
  return start(tx, adminId, { codes: run.codes, after: counted });
}

async function start(
  tx: pg.PoolClient,
  adminId: string,
  { codes, after }: { codes: readonly string[]; after: string | null },
): Promise<RuleRunDetail> {
  // By rule_runs_one there is one: of two who start at once the other waits here for the first.
  const { rows } = await tx.query<{ id: string }>(
    `insert into rule_runs (holds, after_run, started_by) values ($1::uuid is not null, $1, $2)
     on conflict do nothing returning id`,
    [after, adminId],
  );
  const id = rows[0]?.id;
  if (!id) throw new AppError('rule_run_under_way');
  const looking = await tx.query<{ code: string; version: number; effect: string }>(
    `insert into rule_run_rules (run_id, code, version, effect)
     select $1, code, version, effect from rules
      where enabled and ((effect = 'hold' and code = any($2::text[])) or effect = 'pass')
     returning code, version, effect`,
    [id, codes],
  );
  const holding = looking.rows.filter(({ effect }) => effect === 'hold');
  if (holding.length < new Set(codes).size) throw invalidField('codes', 'invalid_value');
  await enqueue(tx, lookAgainJob, { runId: id });
  const run = await readRun(tx, id);
  const rules = holding.map(({ code, version }) => `${code} ${version}`).sort();
  await audit(tx, {
    actorId: adminId,
    action: 'rule.start_run',
    subject: `rule_run:${id}`,
    details: { holds: run.holds, after, rules: rules.join(', ') },
  });
  return run;
}

import type { Rule, RuleDetail } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { notFound } from '../kernel/errors.ts';
import type { Db } from './kinds/kind.ts';

const foundDays = 30;
const mostCounted = 1000;
const mostHistory = 50;

const ruleSelect = `
  select r.code, r.kind, r.effect, r.params, r.enabled, r.version, r.note, u.handle as "changedBy",
         ${isoTime('r.changed_at')} as "changedAt",
         (select count(*)::int from (select distinct f.ad_id from rule_findings f
            where f.rule_code = r.code and f.at > now() - interval '${foundDays} days' limit ${mostCounted}) as counted) as found
    from rules r left join users u on u.id = r.changed_by`;

/** Every rule, by kind and code. */
export async function listRules(pool: pg.Pool): Promise<Rule[]> {
  const { rows } = await pool.query<Rule>(`${ruleSelect} order by r.kind, r.code`);
  return rows;
}

/**
 * A rule with each state it had.
 * @throws AppError not_found
 */
export async function readRule(db: Db, code: string): Promise<RuleDetail> {
  const { rows } = await db.query<Rule>(`${ruleSelect} where r.code = $1`, [code]);
  const rule = rows[0];
  if (!rule) throw notFound();
  const history = await db.query<RuleDetail['history'][number]>(
    `select c.effect, c.params, c.enabled, c.version, c.note, u.handle as "changedBy", ${isoTime('c.changed_at')} as "changedAt"
       from rule_changes c join rules r on r.id = c.rule_id left join users u on u.id = c.changed_by
      where r.code = $1 order by c.version desc limit $2`,
    [code, mostHistory],
  );
  return { ...rule, history: history.rows };
}

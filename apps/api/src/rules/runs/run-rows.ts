import { type RuleRun, type RuleRunDetail, ruleRunExamples, ruleRunHours } from '@thulubazaar/contract';
import { isoTime } from '../../kernel/db/iso-time.ts';
import { notFound } from '../../kernel/errors.ts';
import { adPath } from '../../listings/path.ts';
import { publicTitle, publicTitleColumn } from '../../listings/public-text.ts';
import type { Db } from '../kinds/kind.ts';

/** SQL: whether a rule of a run, or an exception, is another one by now. */
export const changedSince = (run: string) => `exists (
  (select code, version, effect from rule_run_rules where run_id = ${run}
   except select code, version, effect from rules where enabled)
  union all
  (select code, version, effect from rules where enabled and effect = 'pass'
   except select code, version, effect from rule_run_rules where run_id = ${run}))`;

/** SQL: whether what a run `r` counted is what would be held now. */
export const canHold = `(not r.holds and r.state = 'done' and r.found > 0
  and r.ended_at > now() - interval '${ruleRunHours} hours' and not ${changedSince('r.id')})`;

const runSelect = `
  select r.id, r.holds, r.after_run as after, r.state, r.why, r.total, r.looked, r.found,
         (select coalesce(json_agg(json_build_object('code', f.code, 'kind', k.kind, 'version', f.version, 'found', f.found)
                                   order by f.found desc, f.code), '[]')
            from rule_run_rules f join rules k on k.code = f.code where f.run_id = r.id and f.effect = 'hold') as rules,
         json_build_object('handle', s.handle, 'name', s.name) as "startedBy", ${isoTime('r.started_at')} as "startedAt",
         case when t.id is not null then json_build_object('handle', t.handle, 'name', t.name) end as "stoppedBy", ${isoTime('r.ended_at')} as "endedAt",
         ${canHold} as "canHold"
    from rule_runs r join users s on s.id = r.started_by left join users t on t.id = r.stopped_by`;

/** The last runs, by rule_runs_newest. */
export async function listRuns(db: Db, limit: number): Promise<RuleRun[]> {
  const { rows } = await db.query<RuleRun>(`${runSelect} order by r.started_at desc limit $1`, [limit]);
  return rows;
}

interface ExampleRow {
  id: number;
  state: RuleRunDetail['examples'][number]['state'];
  title: string;
  public_title: string | null;
  codes: string[];
}

/**
 * A run, with listings that it found something in.
 * @throws AppError not_found
 */
export async function readRun(db: Db, id: string): Promise<RuleRunDetail> {
  const { rows } = await db.query<RuleRun>(`${runSelect} where r.id = $1`, [id]);
  const run = rows[0];
  if (!run) throw notFound();
  const found = await db.query<ExampleRow>(
    `select a.id, a.state, a.title, ${publicTitleColumn}, l.codes from rule_run_listings l join ads a on a.id = l.ad_id
      where l.run_id = $1 order by a.id desc limit $2`,
    [id, ruleRunExamples],
  );
  const examples = found.rows.map((row) => {
    const title = publicTitle(row);
    return { id: row.id, state: row.state, path: adPath(row.id, title), title, codes: row.codes };
  });
  return { ...run, examples };
}

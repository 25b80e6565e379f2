import type { RuleFinding } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Finding } from './find.ts';
import type { Db } from './kinds/kind.ts';

/** Keeps what was found in a version of a listing, with why: it stays as it is, whatever becomes of the rule. */
export async function keepFindings(
  tx: pg.PoolClient,
  { id, version }: { id: number; version: number },
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ rule, keys, reason }) => ({
    rule_code: rule.code,
    rule_kind: rule.params.kind,
    rule_version: rule.version,
    effect: rule.effect,
    keys,
    reason,
  }));
  await tx.query(
    `insert into rule_findings (ad_id, version, rule_code, rule_kind, rule_version, effect, keys, reason)
     select $1, $2, rule_code, rule_kind, rule_version, effect, keys, reason
       from jsonb_to_recordset($3::jsonb) as r(rule_code text, rule_kind text, rule_version int, effect text, keys text[], reason jsonb)
     on conflict (ad_id, version, rule_code, rule_version, keys) do nothing`,
    [id, version, JSON.stringify(rows)],
  );
}

/** A moderator has let a listing through: what was found in it is something else, or is allowed. */
export async function acceptFindings(tx: pg.PoolClient, adId: number): Promise<void> {
  // By rule_findings_once.
  await tx.query('update rule_findings set accepted_at = now() where ad_id = $1 and accepted_at is null', [
    adId,
  ]);
}

/** Those of the findings that no moderator has let through in this listing before. */
export async function notAccepted(db: Db, adId: number, findings: readonly Finding[]): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const { rows } = await db.query<{ code: string; keys: string[] }>(
    `select rule_code as code, array_agg(distinct key) as keys from rule_findings, unnest(keys) as key
      where ad_id = $1 and accepted_at is not null group by rule_code`,
    [adId],
  );
  const accepted = new Map(rows.map(({ code, keys }) => [code, new Set(keys)]));
  return findings.filter(({ rule, keys }) => !keys.every((key) => accepted.get(rule.code)?.has(key)));
}

/** As `notAccepted`, for who looks again at what nobody has changed: what a moderator let through by a rule as it is stays, whatever it finds. */
export async function notAcceptedByRule(
  db: Db,
  adId: number,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const left = await notAccepted(db, adId, findings);
  if (left.length === 0) return [];
  const { rows } = await db.query<{ code: string; version: number }>(
    `select distinct rule_code as code, rule_version as version from rule_findings
      where ad_id = $1 and accepted_at is not null`,
    [adId],
  );
  return left.filter(
    ({ rule }) => !rows.some(({ code, version }) => code === rule.code && version === rule.version),
  );
}

const mostShown = 20;

/** What was found in a listing, for moderators: of each rule the last, the latest first. */
export async function findingsOf(db: pg.Pool | pg.PoolClient, adId: number): Promise<RuleFinding[]> {
  const { rows } = await db.query<RuleFinding>(
    `select rule_code as code, rule_kind as kind, effect, reason, ${isoTime('at')} as at
       from (select distinct on (rule_code) * from rule_findings where ad_id = $1 order by rule_code, id desc) as last
      order by last.at desc, rule_code limit ${mostShown}`,
    [adId],
  );
  return rows;
}

import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { keepState } from './change-rule.ts';
import { defaultRules } from './defaults/default-rules.ts';
import { announceRule } from './rule-book.ts';

// Any number shared by every process that brings them up to date.
const lock = 7_268_451_104;

const seedSql = `
  insert into rules (code, kind, effect, params, enabled, note)
  select code, params->>'kind', effect, params, enabled, note
    from jsonb_to_recordset($1::jsonb) as r(code text, effect text, params jsonb, enabled boolean, note text)
  on conflict (code) do update set
    (kind, effect, params, enabled, note, version, changed_at) =
    (excluded.kind, excluded.effect, excluded.params, excluded.enabled, excluded.note, rules.version + 1, now())
  where rules.changed_by is null
    and (rules.effect, rules.params, rules.enabled, rules.note) is distinct from
        (excluded.effect, excluded.params, excluded.enabled, excluded.note)
  returning code`;

/**
 * Brings the rules that come with a release; one that an admin has changed is theirs and stays.
 * @returns how many are new or differed
 */
export async function seedRules(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    await tx.query('set local lock_timeout = 0');
    await tx.query('select pg_advisory_xact_lock($1)', [lock]);
    const { rows } = await tx.query<{ code: string }>(seedSql, [JSON.stringify(defaultRules)]);
    await keepState(
      tx,
      rows.map(({ code }) => code),
    );
    for (const { code } of rows) await announceRule(tx, code);
    return rows.length;
  });
}

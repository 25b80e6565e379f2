import {
  canHaveEffect,
  type createRule as createOperation,
  type RuleDetail,
  type RuleKind,
  type RuleParams,
  type updateRule as updateOperation,
} from '@thulubazaar/contract';
import { readTermLines } from '@thulubazaar/nepal/term-lines';
import type pg from 'pg';
import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { AppError, type FieldError, invalidField, notFound } from '../kernel/errors.ts';
import type { Reference } from '../reference/reference.ts';
import { announceRule } from './rule-book.ts';
import { readRule } from './rule-rows.ts';

/**
 * Only categories that there are.
 * @throws AppError invalid_input
 */
export function requireCategories({ categories }: Reference, params: RuleParams): void {
  const unknown = (ids: readonly string[]) => ids.some((id) => !categories.has(id));
  const fields: FieldError[] = [];
  if (unknown(params.in ?? [])) fields.push({ field: 'params.in', code: 'unknown_category' });
  if (unknown(params.notIn ?? [])) fields.push({ field: 'params.notIn', code: 'unknown_category' });
  if (params.kind === 'words')
    for (const term of readTermLines(params.terms).terms)
      if (unknown([...term.in, ...term.notin]))
        fields.push({ field: `params.terms.${term.line}`, code: 'unknown_category' });
  if (fields.length > 0) throw new AppError('invalid_input', fields);
}

/**
 * Makes a rule.
 * @throws AppError conflict where there is one of this code
 */
export async function createRule(
  tx: pg.PoolClient,
  reference: Reference,
  adminId: string,
  { code, effect, params, enabled, note }: z.output<typeof createOperation.body>,
): Promise<RuleDetail> {
  requireCategories(reference, params);
  const made = await tx.query(
    `insert into rules (code, kind, effect, params, enabled, note, changed_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (code) do nothing`,
    [code, params.kind, effect, JSON.stringify(params), enabled, note, adminId],
  );
  if (!made.rowCount) throw new AppError('conflict');
  return changed(tx, adminId, code);
}

/**
 * Changes what is sent of a rule.
 * @throws AppError not_found, conflict where somebody else changed it meanwhile, invalid_input for another kind or an effect it cannot have
 */
export async function updateRule(
  tx: pg.PoolClient,
  reference: Reference,
  adminId: string,
  code: string,
  { version, ...change }: z.output<typeof updateOperation.body>,
): Promise<RuleDetail> {
  const { rows } = await tx.query<{ kind: RuleKind; version: number; effect: RuleDetail['effect'] }>(
    'select kind, version, effect from rules where code = $1 for update',
    [code],
  );
  const before = rows[0];
  if (!before) throw notFound();
  const { params, effect, enabled, note } = change;
  if (params && params.kind !== before.kind) throw invalidField('params.kind', 'invalid_value');
  if (!canHaveEffect(before.kind, effect ?? before.effect)) throw invalidField('effect', 'invalid_value');
  if (params) requireCategories(reference, params);
  if (before.version !== version) throw new AppError('conflict');
  await tx.query(
    `update rules set effect = coalesce($2, effect), params = coalesce($3, params), enabled = coalesce($4, enabled),
                      note = coalesce($5, note), version = version + 1, changed_by = $6, changed_at = now()
      where code = $1`,
    [code, effect, params && JSON.stringify(params), enabled, note, adminId],
  );
  return changed(tx, adminId, code);
}

/** Keeps the state that a rule has now, tells every process, and writes it down. */
async function changed(tx: pg.PoolClient, adminId: string, code: string): Promise<RuleDetail> {
  await keepState(tx, [code]);
  await announceRule(tx, code);
  const rule = await readRule(tx, code);
  const { version, effect, enabled, kind } = rule;
  await audit(tx, {
    actorId: adminId,
    action: 'rule.change',
    subject: `rule:${code}`,
    details: { version, kind, effect, enabled },
  });
  return rule;
}

/** Appends the present state of rules to their history. */
export async function keepState(tx: pg.PoolClient, codes: readonly string[]): Promise<void> {
  await tx.query(
    `insert into rule_changes (rule_id, version, effect, params, enabled, note, changed_by, changed_at)
     select id, version, effect, params, enabled, note, changed_by, changed_at from rules where code = any($1::text[])`,
    [codes],
  );
}

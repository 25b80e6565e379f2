import type { ruleOperations, ruleRunOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { createRule, requireCategories, updateRule } from './change-rule.ts';
import { checkListing } from './check-listing.ts';
import type { rulePolicies } from './policies.ts';
import type { RuleBook } from './rule-book.ts';
import { listRules, readRule } from './rule-rows.ts';
import { stopRun } from './runs/end-run.ts';
import { listRuns, readRun } from './runs/run-rows.ts';
import { startCounting, startHolding } from './runs/start-run.ts';
import { tryRule } from './try-rule.ts';

/** What admins change of rules, what moderators read of them, and what writers are told. */
export function ruleHandlers(
  context: Context & { rules: RuleBook },
): Handlers<typeof ruleOperations, typeof rulePolicies> {
  const { pool, rules } = context;
  return {
    listRules: async () => ({ items: await listRules(pool) }),
    getRule: ({ params }) => readRule(pool, params.code),
    createRule: ({ tx, actor, body }) => createRule(tx, context.reference, actor.id, body),
    updateRule: async ({ actor, params, body }) => {
      const rule = await transaction(pool, (tx) =>
        updateRule(tx, context.reference, actor.id, params.code, body),
      );
      // Whoever changed it finds it acting; other processes hear of it.
      await rules.load();
      return rule;
    },
    tryRule: ({ body }) => {
      requireCategories(context.reference, body.params);
      return tryRule(pool, body);
    },
    checkListing: ({ body }) => checkListing(rules, body),
  };
}

/** Looking again at what is live. */
export function ruleRunHandlers({
  pool,
}: Pick<Context, 'pool'>): Handlers<typeof ruleRunOperations, typeof rulePolicies> {
  return {
    listRuleRuns: async ({ query }) => ({ items: await listRuns(pool, query.limit) }),
    getRuleRun: ({ params }) => readRun(pool, params.id),
    startRuleRun: ({ tx, actor, body }) => startCounting(tx, actor.id, body.codes),
    holdRuleRun: ({ tx, actor, params }) => startHolding(tx, actor.id, params.id),
    stopRuleRun: ({ tx, actor, params, unchanged }) => stopRun(tx, actor.id, params.id, unchanged),
  };
}

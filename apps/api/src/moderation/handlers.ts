import type { caseOperations, ownDecisionOperations } from '@thulubazaar/contract';
import { restrictionOf } from '../accounts/restriction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { appealDecision } from './appeal.ts';
import { listCases } from './case-list.ts';
import { readCase } from './case-view.ts';
import { claimCase, releaseCase, takeNextCase } from './claim.ts';
import { decideCase } from './decide.ts';
import { ownDecisions } from './own-decisions.ts';
import type { moderationPolicies } from './policies.ts';
import { undoDecision } from './undo.ts';

/** What moderators decide, and what people are told of it and say against it. */
export function moderationHandlers(
  context: Context,
): Handlers<readonly [...typeof caseOperations, ...typeof ownDecisionOperations], typeof moderationPolicies> {
  const { pool } = context;
  return {
    listCases: ({ actor, query }) => listCases(pool, actor.id, query),
    takeNextCase: async ({ actor, body }) => ({
      case: await takeNextCase(context, actor.id, body.kind, body.except),
    }),
    getCase: ({ actor, params }) => readCase(context, actor.id, params.id),
    claimCase: ({ actor, params }) => claimCase(context, actor.id, params.id),
    releaseCase: async ({ actor, params }) => {
      await releaseCase(pool, actor.id, params.id);
      return null;
    },
    decideCase: ({ tx, actor, params, body }) => decideCase(tx, context, actor.id, params.id, body),
    undoDecision: ({ actor, params }) => undoDecision(pool, context, actor.id, params.id),
    listOwnDecisions: async ({ actor }) => ({
      restriction: await restrictionOf(pool, actor.id),
      items: await ownDecisions(pool, actor.id),
    }),
    appealDecision: ({ actor, params, body }) => appealDecision(pool, actor.id, params.id, body.text),
  };
}

import type { findingOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decideOn, openFindings } from './findings.ts';
import type { likenessPolicies } from './policies.ts';

/** What moderators see and decide of copies. */
export function likenessHandlers({
  pool,
}: Pick<Kernel, 'pool'>): Handlers<typeof findingOperations, typeof likenessPolicies> {
  return {
    listFindings: async ({ query }) => ({ items: await openFindings(pool, query) }),
    decideFinding: async ({ actor, params, body }) => {
      await transaction(pool, (tx) => decideOn(tx, actor.id, params.id, body));
      return null;
    },
  };
}

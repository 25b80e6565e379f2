import type { dealerOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { dealerPolicies } from './policies.ts';
import { appealAgainst, decideOnAppeal, getStanding, openAppeals } from './standing.ts';

/** What people are told of the label, and what they and moderators do about it. */
export function dealerHandlers({
  pool,
  events,
}: Pick<Kernel, 'pool' | 'events'>): Handlers<typeof dealerOperations, typeof dealerPolicies> {
  return {
    getStanding: ({ actor }) => getStanding(pool, actor.id),
    appealLabel: ({ actor, body }) => transaction(pool, (tx) => appealAgainst(tx, actor.id, body)),
    listAppeals: async ({ query }) => ({ items: await openAppeals(pool, query) }),
    decideAppeal: async ({ actor, params, body }) => {
      await transaction(pool, (tx) => decideOnAppeal(tx, events, actor.id, params.id, body));
      return null;
    },
  };
}

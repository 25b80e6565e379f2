import type { recoveryOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { askForRecovery } from './ask.ts';
import { objectTo, ownRecoveries } from './own.ts';
import type { recoveryPolicies } from './policies.ts';

/** Asking for an account that one has lost, and keeping one's own from who asks for it. */
export function recoveryHandlers(
  context: Kernel,
): Handlers<typeof recoveryOperations, typeof recoveryPolicies> {
  const { pool } = context;
  return {
    askForRecovery: ({ actor, body }) => askForRecovery(context, actor.id, body),
    listOwnRecoveries: ({ actor }) => ownRecoveries(pool, actor.id),
    objectToRecovery: async ({ actor, params }) => {
      await objectTo(pool, actor.id, params.id);
      return null;
    },
  };
}

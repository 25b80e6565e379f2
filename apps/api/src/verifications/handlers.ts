import type { verificationOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { beginVerification } from './begin.ts';
import { ownVerifications } from './own.ts';
import { addPaper, removePaper } from './papers.ts';
import type { verificationPolicies } from './policies.ts';
import { revokeVerification } from './revoke.ts';
import { sendVerification, withdrawVerification } from './send.ts';

/** Asking for the mark of a verified person or business, and taking it away; granting it is deciding a case. */
export function verificationHandlers(
  context: Kernel,
): Handlers<typeof verificationOperations, typeof verificationPolicies> {
  return {
    beginVerification: ({ actor, body }) => beginVerification(context, actor.id, body),
    listOwnVerifications: async ({ actor }) => ({ items: await ownVerifications(context.pool, actor.id) }),
    addPaper: ({ actor, params, body }) => addPaper(context, actor, params.id, body),
    removePaper: async ({ actor, params }) => {
      await removePaper(context, actor, params.id, params.kind);
      return null;
    },
    sendVerification: ({ actor, params }) => sendVerification(context, actor, params.id),
    withdrawVerification: async ({ actor, params }) => {
      await withdrawVerification(context, actor, params.id);
      return null;
    },
    revokeVerification: ({ actor, params, body }) => revokeVerification(context, actor, params.id, body),
  };
}

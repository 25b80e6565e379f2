import type { reviewOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import type { listingPolicies } from './policies.ts';
import { decideReview, listReviews } from './reviews.ts';

/** What moderators do with listings that wait for them. */
export function reviewHandlers(context: Context): Handlers<typeof reviewOperations, typeof listingPolicies> {
  return {
    listReviews: ({ query }) => listReviews(context.pool, query),
    decideReview: async ({ tx, actor, params, body }) => {
      await decideReview(tx, context, actor, params.id, body);
      return null;
    },
  };
}

import type { dealOperations, reviewOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { answerReview } from './answer-review.ts';
import { confirmDeal, denyDeal } from './confirm-deal.ts';
import { listDeals } from './deal-list.ts';
import type { dealPolicies } from './policies.ts';
import { listReviews } from './public-reviews.ts';
import { reportPart } from './report-review.ts';
import { withoutRestricted } from './restricted-words.ts';
import { editReview, writeReview } from './write-review.ts';

const reportDay: Limit = { name: 'report-day', points: 20, seconds: 86_400 };

/** Deals, and what their two people say of each other. One's own are read from the primary. */
export function dealHandlers(
  context: Kernel & { rules: RuleBook },
): Handlers<readonly [...typeof dealOperations, ...typeof reviewOperations], typeof dealPolicies> {
  const { pool, reads, events, limits, rules } = context;
  const publicBody = <B extends { text: string }>(body: B): B => ({
    ...body,
    text: withoutRestricted(rules, body.text),
  });
  return {
    listDeals: ({ actor, query }) => listDeals(pool, actor.id, query),
    confirmDeal: ({ tx, actor, params }) => confirmDeal(tx, actor.id, params.id),
    denyDeal: ({ tx, actor, params }) => denyDeal(tx, actor.id, params.id),
    writeReview: ({ tx, actor, params, body }) =>
      writeReview({ tx, events, authorId: actor.id, dealId: params.id }, publicBody(body)),
    editReview: ({ tx, actor, params, body }) =>
      editReview({ tx, authorId: actor.id, dealId: params.id }, publicBody(body)),
    listReviews: ({ params, query, req }) =>
      reads.read(readAfter(req), (from) => listReviews(from, params.handle, query)),
    answerReview: ({ tx, params, body }) => answerReview(tx, events, params.id, publicBody(body).text),
    reportReview: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportPart(context, actor.id, { part: 'review', reviewId: params.id }, body) };
    },
    reportAnswer: async ({ actor, params, body }) => {
      await limits.consume(reportDay, actor.id);
      return { id: await reportPart(context, actor.id, { part: 'answer', reviewId: params.id }, body) };
    },
  };
}

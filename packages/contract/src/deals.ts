import { z } from 'zod';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { cursorParam, integerParam, orNull, timestamp, uuid } from './primitives.ts';
import { review, reviewBody } from './reviews.ts';
import { sellerCard } from './users.ts';

/** What the caller wrote of a deal, as they wrote it. */
export const myReview = review
  .omit({ author: true, as: true })
  .extend({
    shownAt: timestamp.openapi({ description: 'When others see it; earlier once both have written' }),
    editable: z.boolean().openapi({ description: 'Others do not see it yet' }),
    removed: z.boolean().openapi({ description: 'A moderator has removed it' }),
  })
  .openapi('MyReview');
export type MyReview = z.output<typeof myReview>;

/** A listing that was marked as sold to somebody who wrote about it. */
export const deal = z
  .object({
    id: z.uuid(),
    adId: z.int(),
    title: z.string(),
    path: z.string().nullable().openapi({ description: 'The page of the listing, while it has one' }),
    as: z.enum(['buyer', 'seller']).openapi({ description: 'What the caller is in it' }),
    other: sellerCard,
    soldAt: timestamp,
    state: z.enum(['to_confirm', 'confirmed', 'denied']).openapi({
      description: 'What its buyer says: nothing yet, that they bought it, or that they did not',
    }),
    reviewableUntil: timestamp
      .nullable()
      .openapi({ description: 'Until when the caller can write of it; null where they cannot' }),
    myReview: orNull(myReview),
    theirReview: orNull(review).openapi({ description: 'Of the caller, once it is shown' }),
    answerRemoved: z
      .boolean()
      .openapi({ description: 'A moderator has removed what the caller answered to it' }),
    theyWrote: z.boolean().openapi({ description: 'The other has written of the caller' }),
  })
  .openapi('Deal');
export type Deal = z.output<typeof deal>;

export const listDeals = operation({
  id: 'listDeals',
  method: 'get',
  path: '/api/my/deals',
  tag: 'Deals',
  summary: 'What the caller sold to somebody or bought: to confirm, and to write of; the newest first',
  access: 'user',
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z.object({ items: z.array(deal), nextCursor: z.string().nullable() }).openapi('DealPage'),
  },
  errors: ['invalid_cursor'],
});

const dealParams = z.strictObject({ id: uuid });

export const confirmDeal = operation({
  id: 'confirmDeal',
  method: 'post',
  path: '/api/my/deals/{id}/confirm',
  tag: 'Deals',
  summary: 'Say that one bought it; both can write of it then',
  access: 'owner',
  right: 'deal.confirm',
  params: dealParams,
  response: { status: 200, body: deal },
  errors: ['too_late_to_review'],
  idempotent: true,
});

export const denyDeal = operation({
  id: 'denyDeal',
  method: 'post',
  path: '/api/my/deals/{id}/deny',
  tag: 'Deals',
  summary: 'Say that one did not buy it; 409 once somebody has written of it',
  access: 'owner',
  right: 'deal.confirm',
  params: dealParams,
  response: { status: 200, body: deal },
  errors: ['conflict'],
  idempotent: true,
});

export const writeReview = operation({
  id: 'writeReview',
  method: 'post',
  path: '/api/my/deals/{id}/review',
  tag: 'Deals',
  summary: 'Write of the other of a confirmed deal, once; shown when both have written, or after 14 days',
  access: 'owner',
  right: 'deal.review',
  params: dealParams,
  body: reviewBody,
  response: { status: 201, body: deal },
  errors: ['deal_not_confirmed', 'too_late_to_review', 'conflict'],
  idempotent: true,
});

export const editReview = operation({
  id: 'editReview',
  method: 'put',
  path: '/api/my/deals/{id}/review',
  tag: 'Deals',
  summary: 'Write it anew, while others do not see it yet',
  access: 'owner',
  right: 'deal.review',
  params: dealParams,
  body: reviewBody,
  response: { status: 200, body: deal },
  errors: ['review_shown'],
  idempotent: true,
});

export const dealOperations = [listDeals, confirmDeal, denyDeal, writeReview, editReview] as const;

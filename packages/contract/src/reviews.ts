import { z } from 'zod';
import { ad, adParams } from './ads.ts';
import { longestReviewReason, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { cursorParam, fieldIssue, integerParam, text, timestamp } from './primitives.ts';

/** A listing that waits for a moderator. */
export const review = z
  .object({
    id: z.int(),
    version: z.int(),
    title: z.string(),
    description: z.string(),
    price: ad.shape.price,
    categoryId: ad.shape.categoryId,
    photos: ad.shape.photos,
    seller: ad.shape.seller,
    reasons: z.array(z.string()).openapi({ description: 'Why it was held' }),
    wasPublic: z.boolean().openapi({ description: 'Anyone could see it before' }),
    submittedAt: timestamp,
  })
  .openapi('Review');
export type Review = z.output<typeof review>;

export const listReviews = operation({
  id: 'listReviews',
  method: 'get',
  path: '/api/reviews',
  tag: 'Reviews',
  summary: 'Listings that wait for a moderator, the longest first',
  access: 'role',
  right: 'listing.review',
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z.object({ items: z.array(review), nextCursor: z.string().nullable() }).openapi('ReviewPage'),
  },
  errors: ['invalid_cursor'],
});

const reason = text(1, longestReviewReason).openapi({ description: 'What its owner is told' });

export const decideReview = operation({
  id: 'decideReview',
  method: 'post',
  path: '/api/reviews/{id}',
  tag: 'Reviews',
  summary: 'Let a listing go live, ask its owner to change something first, or take it away for good',
  access: 'role',
  right: 'listing.review',
  params: adParams,
  body: z
    .strictObject({
      decision: z.enum(['approve', 'ask_changes', 'remove']),
      version: z.int().min(1).openapi({ description: 'The version that was looked at' }),
      reason: reason.optional(),
    })
    .refine(({ decision, reason: said }) => decision === 'approve' || said !== undefined, {
      ...fieldIssue('required'),
      path: ['reason'],
    }),
  response: { status: 204, body: null },
  errors: ['not_found', 'invalid_transition', 'version_conflict', 'incomplete_listing'],
  idempotent: true,
});

export const reviewOperations = [listReviews, decideReview] as const;

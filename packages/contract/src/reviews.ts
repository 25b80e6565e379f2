import { z } from 'zod';
import { longestReport, longestReview, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { cursorParam, integerParam, orNull, text, timestamp, uuid } from './primitives.ts';
import { handle, rating, sellerCard } from './users.ts';

/** What may be said of a deal besides stars and words. */
export const reviewTags = ['as_described', 'polite', 'on_time'] as const;
export type ReviewTag = (typeof reviewTags)[number];

/** What may be wrong with a review. */
export const reviewReportReasons = ['fake_review', 'abuse', 'spam', 'other'] as const;
export type ReviewReportReason = (typeof reviewReportReasons)[number];

/** What may be wrong with an answer to one. */
export const answerReportReasons = ['abuse', 'spam', 'other'] as const;

export const stars = z.int().min(1).max(5).openapi({ description: 'Stars, 1 to 5' });

/** What one of two who made a deal says of the other, as anyone reads it: contacts in it are hidden. */
export const review = z
  .object({
    id: z.uuid(),
    author: sellerCard.pick({ handle: true, name: true, path: true }).openapi('ReviewAuthor'),
    as: z.enum(['buyer', 'seller']).openapi({ description: 'What its author was in the deal' }),
    rating: stars,
    text: z.string(),
    tags: z.array(z.enum(reviewTags)),
    shownAt: timestamp,
    answer: orNull(z.object({ text: z.string(), at: timestamp }).openapi('ReviewAnswer')),
  })
  .openapi('Review');
export type Review = z.output<typeof review>;

/** What somebody says of a deal. */
export const reviewBody = z.strictObject({
  rating: stars,
  text: text(0, longestReview).default(''),
  tags: z.array(z.enum(reviewTags)).max(reviewTags.length).default([]),
});
export type ReviewBody = z.output<typeof reviewBody>;

export const listReviews = operation({
  id: 'listReviews',
  method: 'get',
  path: '/api/users/{handle}/reviews',
  tag: 'Reviews',
  summary: 'What others say of their deals with a person, the newest first',
  access: 'public',
  params: z.strictObject({ handle }),
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(review),
        nextCursor: z.string().nullable(),
        rating: orNull(rating).openapi({ description: 'Null with fewer than three reviews that count' }),
      })
      .openapi('ReviewPage'),
  },
  errors: ['not_found', 'invalid_cursor'],
  cache: 'public, max-age=0, s-maxage=30, stale-while-revalidate=300',
});

const reviewParams = z.strictObject({ id: uuid });

export const answerReview = operation({
  id: 'answerReview',
  method: 'post',
  path: '/api/reviews/{id}/answer',
  tag: 'Reviews',
  summary: 'Answer a review of oneself, once',
  access: 'owner',
  right: 'review.answer',
  params: reviewParams,
  body: z.strictObject({ text: text(1, longestReview) }),
  response: { status: 201, body: review },
  errors: ['conflict'],
  idempotent: true,
});

export const reportReview = operation({
  id: 'reportReview',
  method: 'post',
  path: '/api/reviews/{id}/report',
  tag: 'Reports',
  summary: 'Show a review to the moderators; said again by the same person, it is the same report',
  access: 'user',
  params: reviewParams,
  body: z.strictObject({
    reason: z.enum(reviewReportReasons),
    note: text(0, longestReport).default(''),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
  errors: ['not_found'],
});

export const reportAnswer = operation({
  id: 'reportAnswer',
  method: 'post',
  path: '/api/reviews/{id}/answer/report',
  tag: 'Reports',
  summary:
    'Show the answer to a review to the moderators, apart from the review; said again by the same person, it is the same report',
  access: 'user',
  params: reviewParams,
  body: z.strictObject({
    reason: z.enum(answerReportReasons),
    note: text(0, longestReport).default(''),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
  errors: ['not_found'],
});

export const reviewOperations = [listReviews, answerReview, reportReview, reportAnswer] as const;

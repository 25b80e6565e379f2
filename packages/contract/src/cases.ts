import { z } from 'zod';
import { adCard, adState } from './ads.ts';
import { caseDecisions, caseKinds, longestSuspensionDays } from './case-kinds.ts';
import { longestReviewReason, mostItems } from './limits.ts';
import { moderationReasonCodes } from './moderation-reasons.ts';
import { operation } from './operation.ts';
import { cursorParam, fieldIssue, integerParam, orNull, text, timestamp, uuid } from './primitives.ts';
import { recoveryCase } from './recoveries.ts';
import { report } from './reports.ts';
import { restriction } from './restriction.ts';
import { reviewedListing } from './reviewed-listing.ts';
import { review } from './reviews.ts';
import { ruleFinding } from './rules.ts';
import { sellerCard } from './users.ts';
import { verificationCase } from './verifications.ts';

const caseCard = z
  .object({
    id: z.uuid(),
    kind: z.enum(caseKinds),
    version: z.int(),
    person: sellerCard.openapi({ description: 'Whom it is about' }),
    adId: z.int().nullable(),
    title: z.string().nullable().openapi({ description: 'Of the listing, as it was typed' }),
    reports: z.int().openapi({ description: 'How many people reported it' }),
    openedAt: timestamp,
    dueAt: timestamp.openapi({ description: 'When it is promised to be decided' }),
    claimedBy: z.string().nullable().openapi({ description: 'The handle of the moderator who has it now' }),
    decidedAt: timestamp.nullable(),
    decision: z.enum(caseDecisions).nullable(),
  })
  .openapi('CaseCard');
export type CaseCard = z.output<typeof caseCard>;

const decided = z
  .object({
    id: z.uuid().openapi({ description: 'Of the decision' }),
    decision: z.enum(caseDecisions),
    reason: z.enum(moderationReasonCodes).nullable(),
    note: z.string().nullable().openapi({ description: 'What the person was told besides' }),
    by: z.string().openapi({ description: 'The handle of the moderator' }),
    at: timestamp,
    until: timestamp.nullable().openapi({ description: 'With suspend: when it ends' }),
    undoneAt: timestamp.nullable(),
    undoableUntil: timestamp.nullable().openapi({ description: 'The caller can still take it back' }),
  })
  .openapi('CaseDecided');
export type CaseDecided = z.output<typeof decided>;

const otherAccount = z
  .object({
    person: sellerCard,
    shares: z.array(z.enum(['device', 'number', 'photo'])).openapi({ description: 'Never which' }),
    restriction,
    live: z.int().openapi({ description: 'Listings that everybody sees' }),
  })
  .openapi('OtherAccount');

/** A review that the person of a case wrote, as they wrote it. */
const caseReview = review
  .omit({ author: true })
  .extend({
    about: sellerCard,
    reported: z.boolean().openapi({ description: 'In this case' }),
    shares: z.array(z.enum(['device', 'number'])).openapi({
      description: 'What the two accounts share: where it is anything, the review does not count',
    }),
    removed: z.boolean(),
  })
  .openapi('CaseReview');
export type CaseReview = z.output<typeof caseReview>;

/** What the person of a case answered to a review of them, as they wrote it, with that review. */
const caseAnswer = z
  .object({
    id: z.uuid().openapi({ description: 'Of the review' }),
    review: review.pick({ rating: true, text: true }).extend({ author: sellerCard }),
    text: z.string(),
    at: timestamp,
    removed: z.boolean(),
  })
  .openapi('CaseAnswer');
export type CaseAnswer = z.output<typeof caseAnswer>;

export const moderationCase = caseCard
  .extend({
    listing: orNull(
      reviewedListing.extend({
        state: adState,
        path: z.string(),
        priceUnit: adCard.shape.priceUnit,
        place: orNull(adCard.shape.place),
      }),
    ),
    history: z
      .array(
        z.object({
          event: z.string(),
          by: z.string().nullable().openapi({ description: 'A handle; null is the house' }),
          reason: z.string().nullable(),
          at: timestamp,
        }),
      )
      .openapi({ description: 'What happened to the listing, the last first; at most 50' }),
    findings: z
      .array(ruleFinding)
      .openapi({ description: 'What rules found in the listing, of each the last; at most 20' }),
    reportsMade: z
      .array(report.omit({ reported: true, people: true }))
      .openapi({ description: 'The newest first; at most 50' }),
    reviews: z.array(caseReview).openapi({
      description:
        'What the person wrote of others, where it was reported or does not count; remove takes all of it away. At most 50',
    }),
    answers: z.array(caseAnswer).openapi({
      description:
        'What the person answered to reviews and was reported for; remove takes all of it away, and leaves the reviews. At most 50',
    }),
    restriction: restriction.openapi({ description: 'Of the person' }),
    earlier: z
      .array(decided)
      .openapi({ description: 'Decisions about the person, the last first; at most 50' }),
    others: z
      .array(otherAccount)
      .openapi({ description: 'Accounts that share something with the person; at most 20' }),
    appealed: orNull(decided).openapi({ description: 'Of an appeal: the decision that it is against' }),
    appealText: z.string().nullable(),
    recovery: orNull(recoveryCase),
    verification: orNull(verificationCase),
    decided: z.array(decided).openapi({ description: 'What was decided of this case, the last first' }),
  })
  .openapi('Case');
export type ModerationCase = z.output<typeof moderationCase>;

export const listCases = operation({
  id: 'listCases',
  method: 'get',
  path: '/api/cases',
  tag: 'Moderation',
  summary: 'What moderators have to decide, the oldest promise first; or what was decided, the last first',
  access: 'role',
  right: 'case.decide',
  query: z.strictObject({
    state: z.enum(['open', 'decided']).default('open'),
    kind: z.enum(caseKinds).optional(),
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(caseCard),
        nextCursor: z.string().nullable(),
        open: z
          .record(z.enum(caseKinds), z.int())
          .openapi({ description: 'How many wait, at most a thousand' }),
        overdue: z.int().openapi({ description: 'How many wait longer than promised, at most a thousand' }),
      })
      .openapi('CasePage'),
  },
  errors: ['invalid_cursor'],
});

export const takeNextCase = operation({
  id: 'takeNextCase',
  method: 'post',
  path: '/api/cases/next',
  tag: 'Moderation',
  summary: 'Take the case with the oldest promise that nobody else has and the caller may decide',
  access: 'role',
  right: 'case.decide',
  body: z.strictObject({
    kind: z.enum(caseKinds).optional(),
    except: z
      .array(z.uuid())
      .max(mostItems)
      .default([])
      .openapi({ description: 'Cases that it is not to be: being decided at this moment, or passed over' }),
  }),
  response: { status: 200, body: z.object({ case: orNull(moderationCase) }).openapi('NextCase') },
});

const caseParams = z.strictObject({ id: uuid });

export const getCase = operation({
  id: 'getCase',
  method: 'get',
  path: '/api/cases/{id}',
  tag: 'Moderation',
  summary: 'A case with all there is to decide it by; that it was looked at is written down',
  access: 'role',
  right: 'case.decide',
  params: caseParams,
  query: z.strictObject({}),
  response: { status: 200, body: moderationCase },
  errors: ['not_found', 'own_case'],
});

export const claimCase = operation({
  id: 'claimCase',
  method: 'put',
  path: '/api/cases/{id}/claim',
  tag: 'Moderation',
  summary: 'Have a case alone for ten minutes; 409 while another moderator has it',
  access: 'role',
  right: 'case.decide',
  params: caseParams,
  response: { status: 200, body: moderationCase },
  errors: ['not_found', 'case_taken', 'case_decided', 'own_case', 'admin_decides'],
});

export const releaseCase = operation({
  id: 'releaseCase',
  method: 'delete',
  path: '/api/cases/{id}/claim',
  tag: 'Moderation',
  summary: 'Leave a case to the others',
  access: 'role',
  right: 'case.decide',
  params: caseParams,
  response: { status: 204, body: null },
});

const note = text(1, longestReviewReason).openapi({
  description: 'What the person is told besides the reason',
});

export const decideCase = operation({
  id: 'decideCase',
  method: 'post',
  path: '/api/cases/{id}/decision',
  tag: 'Moderation',
  summary: 'Decide a case that the caller has or nobody has; the person is told what, why and how to appeal',
  access: 'role',
  right: 'case.decide',
  params: caseParams,
  body: z
    .strictObject({
      decision: z.enum(caseDecisions),
      version: z.int().min(1).openapi({ description: 'The version that was looked at' }),
      reason: z.enum(moderationReasonCodes).optional(),
      note: note.optional(),
      days: z.int().min(1).max(longestSuspensionDays).optional().openapi({ description: 'With suspend' }),
    })
    .refine(
      ({ decision, reason }) =>
        ['approve', 'dismiss', 'uphold', 'overturn', 'grant', 'refuse'].includes(decision) || reason,
      {
        ...fieldIssue('required'),
        path: ['reason'],
      },
    )
    .refine(({ decision, note: said, reason }) => decision !== 'refuse' || said || reason, {
      ...fieldIssue('required'),
      path: ['note'],
    })
    .refine(({ decision, days }) => (decision === 'suspend') === (days !== undefined), {
      ...fieldIssue('required'),
      path: ['days'],
    }),
  response: { status: 200, body: decided },
  errors: [
    'not_found',
    'case_taken',
    'case_decided',
    'own_case',
    'admin_decides',
    'conflict',
    'invalid_transition',
    'incomplete_listing',
  ],
  idempotent: true,
});

export const undoDecision = operation({
  id: 'undoDecision',
  method: 'post',
  path: '/api/cases/{id}/undo',
  tag: 'Moderation',
  summary: 'Take back the last decision within an hour: things are as before, and the case is open again',
  access: 'role',
  right: 'case.decide',
  params: caseParams,
  response: { status: 200, body: moderationCase },
  errors: ['not_found', 'conflict', 'too_late_to_undo'],
});

export const caseOperations = [
  listCases,
  takeNextCase,
  getCase,
  claimCase,
  releaseCase,
  decideCase,
  undoDecision,
] as const;

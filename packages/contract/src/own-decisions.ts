import { z } from 'zod';
import type { CaseDecision } from './case-kinds.ts';
import { moderationReasonCodes } from './moderation-reasons.ts';
import { operation } from './operation.ts';
import { text, timestamp, uuid } from './primitives.ts';
import { restriction } from './restriction.ts';

/** What is decided against somebody, and can be appealed against; `refuse` of papers alone. */
export const decisionsAgainst = [
  'ask_changes',
  'remove',
  'remove_photo',
  'warn',
  'suspend',
  'ban',
  'refuse',
] as const satisfies readonly CaseDecision[];

/** What such a decision is about. */
export const decidedOf = [
  'listing',
  'person',
  'reviews',
  'answers',
  'words',
  'photo',
  'verification',
] as const;
export type DecidedOf = (typeof decidedOf)[number];

export const appealStates = ['possible', 'open', 'upheld', 'overturned', 'too_late'] as const;
export type AppealState = (typeof appealStates)[number];

/** What was decided about the caller, as they are told it. */
export const ownDecision = z
  .object({
    id: z.uuid(),
    decision: z.enum(decisionsAgainst),
    of: z.enum(decidedOf).openapi({
      description: 'What it is about; words: reviews of others and answers to some',
    }),
    reason: z.enum(moderationReasonCodes),
    note: z.string().nullable(),
    at: timestamp,
    until: timestamp.nullable(),
    adId: z.int().nullable(),
    title: z.string().nullable(),
    appeal: z.enum(appealStates).openapi({ description: 'An appeal is possible for 30 days, once' }),
  })
  .openapi('OwnDecision');
export type OwnDecision = z.output<typeof ownDecision>;

export const listOwnDecisions = operation({
  id: 'listOwnDecisions',
  method: 'get',
  path: '/api/me/decisions',
  tag: 'Moderation',
  summary: 'What moderators decided about the caller and their listings, the last first; never who',
  access: 'user',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z.object({ restriction, items: z.array(ownDecision) }).openapi('OwnDecisions'),
  },
});

export const appealDecision = operation({
  id: 'appealDecision',
  method: 'post',
  path: '/api/me/decisions/{id}/appeal',
  tag: 'Moderation',
  summary: 'Say why a decision is wrong; another moderator looks at it',
  access: 'owner',
  right: 'decision.appeal',
  whileRestricted: true,
  params: z.strictObject({ id: uuid }),
  body: z.strictObject({ text: text(10, 1000) }),
  response: { status: 201, body: ownDecision },
  errors: ['conflict', 'too_late_to_appeal'],
});

export const ownDecisionOperations = [listOwnDecisions, appealDecision] as const;

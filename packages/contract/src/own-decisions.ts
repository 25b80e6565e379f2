import { z } from 'zod';
import { moderationReasonCodes } from './moderation-reasons.ts';
import { operation } from './operation.ts';
import { text, timestamp, uuid } from './primitives.ts';
import { restriction } from './restriction.ts';

/** What was decided about the caller, as they are told it. */
export const ownDecision = z
  .object({
    id: z.uuid(),
    decision: z.enum(['ask_changes', 'remove', 'warn', 'suspend', 'ban']),
    reason: z.enum(moderationReasonCodes),
    note: z.string().nullable(),
    at: timestamp,
    until: timestamp.nullable(),
    adId: z.int().nullable(),
    title: z.string().nullable(),
    appeal: z
      .enum(['possible', 'open', 'upheld', 'overturned', 'too_late'])
      .openapi({ description: 'An appeal is possible for 30 days, once' }),
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

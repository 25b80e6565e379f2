import { z } from 'zod';
import { longestAppeal, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { integerParam, orNull, slugPath, text, timestamp, uuid } from './primitives.ts';
import { sellerCard } from './users.ts';

const dealerReason = z
  .object({
    reason: z.enum(['volume', 'photos', 'numbers', 'devices']),
    count: z.int(),
    limit: z.int().openapi({ description: 'From how many on it counts' }),
    category: slugPath.optional().openapi({ description: 'With volume: of what kind most were shown' }),
    days: z.int().optional().openapi({ description: 'With volume: in so many days' }),
    points: z.int(),
  })
  .openapi('DealerReason');
export type DealerReason = z.output<typeof dealerReason>;

const appeal = z.object({
  text: z.string(),
  createdAt: timestamp,
  decision: z.enum(['granted', 'refused']).nullable().openapi({ description: 'Null while it waits' }),
});

/** How somebody is taken: as a private seller or a dealer, and why. */
export const standing = z
  .object({
    kind: z.enum(['private', 'shop']),
    dealerSince: timestamp.nullable().openapi({ description: 'Others see the label since then' }),
    points: z.int(),
    labelAt: z.int().openapi({ description: 'So many points make a dealer' }),
    reasons: z.array(dealerReason),
    exemptUntil: timestamp.nullable().openapi({ description: 'After an appeal that was granted' }),
    appeal: orNull(appeal).openapi({ description: 'The last one' }),
  })
  .openapi('Standing');
export type Standing = z.output<typeof standing>;

export const getStanding = operation({
  id: 'getStanding',
  method: 'get',
  path: '/api/me/standing',
  tag: 'Users',
  summary: 'Whether the caller is shown as a dealer, with what was counted',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: standing },
});

export const appealLabel = operation({
  id: 'appealLabel',
  method: 'post',
  path: '/api/me/standing/appeal',
  tag: 'Users',
  summary: 'Say why one is no dealer; one appeal at a time, for a moderator',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject({ text: text(10, longestAppeal) }),
  response: { status: 201, body: standing },
  errors: ['conflict'],
});

export const listAppeals = operation({
  id: 'listAppeals',
  method: 'get',
  path: '/api/appeals',
  tag: 'Reports',
  summary: 'Appeals against the label Dealer that wait for a moderator, the oldest first',
  access: 'role',
  right: 'appeal.decide',
  query: z.strictObject({ limit: integerParam(1, mostItems).default(24) }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(
          z.object({
            id: z.uuid(),
            seller: sellerCard,
            text: z.string(),
            reasons: z.array(dealerReason),
            createdAt: timestamp,
          }),
        ),
      })
      .openapi('Appeals'),
  },
});

export const decideAppeal = operation({
  id: 'decideAppeal',
  method: 'post',
  path: '/api/appeals/{id}/decision',
  tag: 'Reports',
  summary: 'Grant an appeal, which takes the label away for half a year, or refuse it',
  access: 'role',
  right: 'appeal.decide',
  params: z.strictObject({ id: uuid }),
  body: z.strictObject({ decision: z.enum(['granted', 'refused']) }),
  response: { status: 204, body: null },
  errors: ['not_found', 'own_case', 'conflict'],
});

export const dealerOperations = [getStanding, appealLabel, listAppeals, decideAppeal] as const;

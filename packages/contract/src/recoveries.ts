import { z } from 'zod';
import { photo } from './ads.ts';
import { longestAccountName, longestRecoveryText, mostEvidencePhotos } from './limits.ts';
import { operation } from './operation.ts';
import { line, text, timestamp, uuid } from './primitives.ts';
import { sellerCard } from './users.ts';

/** What somebody says became of the number that their account is signed in to by. */
export const recoveryReasons = ['number_lost', 'number_taken', 'locked_out'] as const;
export type RecoveryReason = (typeof recoveryReasons)[number];

/**
 * - `open`: a moderator looks at it; `refused`: it is not granted
 * - `waiting`: granted, and whoever has the account can object until `carryOutAt`; `objected`: they did
 * - `done`: the account has the new number; `lapsed`: it could not be carried out any more
 */
export const recoveryStates = ['open', 'refused', 'waiting', 'objected', 'done', 'lapsed'] as const;
export type RecoveryState = (typeof recoveryStates)[number];

/** Hours for which whoever has an account can object to its being given to somebody else. */
export const objectionHours = 72;

const ownRecovery = z
  .object({
    id: z.uuid(),
    state: z.enum(recoveryStates),
    reason: z.enum(recoveryReasons),
    askedAt: timestamp,
    carryOutAt: timestamp
      .nullable()
      .openapi({ description: 'While waiting: when the account gets the new number' }),
    note: z.string().nullable().openapi({ description: 'What a moderator said of a refusal' }),
  })
  .openapi('OwnRecovery');
export type OwnRecovery = z.output<typeof ownRecovery>;

const ownRecoveries = z
  .object({
    asked: z
      .array(ownRecovery)
      .openapi({ description: 'What the caller asked for, the last first; at most 20' }),
    against: z.array(z.object({ id: z.uuid(), carryOutAt: timestamp })).openapi({
      description: "Somebody is about to be given the caller's account: an objection refuses it",
    }),
  })
  .openapi('OwnRecoveries');
export type OwnRecoveries = z.output<typeof ownRecoveries>;

/** What a moderator decides by. */
export const recoveryCase = z
  .object({
    reason: z.enum(recoveryReasons),
    requester: sellerCard.openapi({ description: 'Who asks: an account with the new number' }),
    account: z.string().nullable().openapi({ description: 'What they wrote to name theirs' }),
    isFound: z.boolean().openapi({
      description: 'There is an account by that: the person of the case. Else it is the requester',
    }),
    text: z
      .string()
      .nullable()
      .openapi({ description: 'Null once it is gone, 90 days after all is settled' }),
    photos: z.array(photo),
    lastSeenAt: timestamp.nullable().openapi({ description: 'When the account was used last, to the day' }),
    state: z.enum(recoveryStates),
    carryOutAt: timestamp.nullable(),
  })
  .openapi('RecoveryCase');
export type RecoveryCase = z.output<typeof recoveryCase>;

export const askForRecovery = operation({
  id: 'askForRecovery',
  method: 'post',
  path: '/api/me/recoveries',
  tag: 'Accounts',
  summary:
    'Ask moderators for an account whose number is lost or somebody else’s, from one with a number that was just proved. The answer is the same whether or not there is such an account',
  access: 'user',
  recent: true,
  body: z.strictObject({
    account: line(3, longestAccountName).openapi({
      description: "The account's handle or page, or the number or address it was signed in to by",
    }),
    reason: z.enum(recoveryReasons),
    text: text(20, longestRecoveryText).openapi({ description: 'What shows that it is theirs' }),
    photoIds: z
      .array(uuid)
      .max(mostEvidencePhotos)
      .default([])
      .openapi({ description: "Photos of the caller's with the purpose message; moderators alone see them" }),
  }),
  response: { status: 201, body: ownRecovery },
  errors: ['phone_needed', 'conflict'],
});

export const listOwnRecoveries = operation({
  id: 'listOwnRecoveries',
  method: 'get',
  path: '/api/me/recoveries',
  tag: 'Accounts',
  summary: "What became of what the caller asked for, and who is about to be given the caller's account",
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: ownRecoveries },
});

export const objectToRecovery = operation({
  id: 'objectToRecovery',
  method: 'post',
  path: '/api/me/recoveries/{id}/objection',
  tag: 'Accounts',
  summary: "Say that one still has one's account: it is given to nobody",
  access: 'owner',
  right: 'recovery.object',
  whileRestricted: true,
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
});

export const recoveryOperations = [askForRecovery, listOwnRecoveries, objectToRecovery] as const;

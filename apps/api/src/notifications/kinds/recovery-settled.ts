import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** What became of somebody's asking for an account. */
export const recoverySettled = defineKind({
  group: 'account',
  data: z.object({
    state: z.enum(['refused', 'waiting', 'objected', 'done', 'lapsed']),
    /** What a moderator said of a refusal. */
    note: z.string().nullable(),
  }),
  text: ({ state }) => `notifications.recovery_${state}` as const,
  values: ({ note }) => ({ note: note ?? '' }),
  path: () => '/recover',
});

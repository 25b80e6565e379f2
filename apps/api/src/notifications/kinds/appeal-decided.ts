import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Another moderator has looked at an appeal. */
export const appealDecided = defineKind({
  group: 'decisions',
  data: z.object({
    decision: z.enum(['uphold', 'overturn']),
    /** What is not as it was all the same: another decision stands, or the listing was changed meanwhile. */
    left: z.enum(['restricted', 'changed']).nullable().default(null),
    title: z.string().nullable().default(null),
  }),
  text: ({ decision, left, title }) => {
    if (decision === 'uphold') return 'notifications.appeal_upheld';
    if (left === 'restricted') return 'notifications.appeal_overturned_restricted';
    return left === 'changed' && title !== null
      ? 'notifications.appeal_overturned_changed'
      : 'notifications.appeal_overturned';
  },
  values: ({ title }) => ({ title: title ?? '' }),
  path: () => '/decisions',
});

import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Another moderator has looked at an appeal. */
export const appealDecided = defineKind({
  data: z.object({ decision: z.enum(['uphold', 'overturn']) }),
  text: ({ decision }) =>
    decision === 'uphold' ? 'notifications.appeal_upheld' : 'notifications.appeal_overturned',
  values: () => ({}),
  path: () => '/decisions',
});

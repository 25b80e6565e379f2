import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Somebody can write of a deal: the other of the two has confirmed it, or has written. */
export const reviewDue = defineKind({
  group: 'deals',
  data: z.object({ title: z.string(), name: z.string(), why: z.enum(['confirmed', 'written']) }),
  text: ({ why }) => `notifications.review_due_${why}` as const,
  values: ({ title, name }) => ({ title, name }),
  path: () => '/my/deals',
});

import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Everybody sees now what somebody wrote of a deal with the person. */
export const reviewShown = defineKind({
  group: 'deals',
  data: z.object({ name: z.string() }),
  text: 'notifications.review_shown',
  values: ({ name }) => ({ name }),
  path: () => '/my/deals',
});

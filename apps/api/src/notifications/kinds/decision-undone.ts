import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Whoever decided something against somebody has taken it back. */
export const decisionUndone = defineKind({
  data: z.object({}),
  text: 'notifications.decision_undone',
  values: () => ({}),
  path: () => '/decisions',
});

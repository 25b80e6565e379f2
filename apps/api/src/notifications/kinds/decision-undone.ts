import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Whoever decided something against somebody, or about their appeal, has taken it back. */
export const decisionUndone = defineKind({
  group: 'decisions',
  data: z.object({
    /** Of what: an appeal waits again then. */
    of: z.enum(['case', 'appeal']).default('case'),
    /** Another decision keeps them from acting. */
    restricted: z.boolean().default(false),
  }),
  text: ({ of, restricted }) => {
    if (of === 'appeal') return 'notifications.appeal_undone';
    return restricted ? 'notifications.decision_undone_restricted' : 'notifications.decision_undone';
  },
  values: () => ({}),
  path: () => '/decisions',
});

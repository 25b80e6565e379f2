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
    /** What has words of its own. */
    of: z.enum(['photo', 'verification']).nullable().default(null),
  }),
  text: ({ decision, left, title, of }) => {
    if (decision === 'uphold')
      return `notifications.appeal_upheld${of === 'verification' ? '_verification' : ''}`;
    if (of === 'verification')
      return `notifications.appeal_${left === 'changed' ? 'changed' : 'overturned'}_verification`;
    if (of === 'photo' && left === 'changed') return 'notifications.appeal_changed_photo';
    if (left === 'restricted') return 'notifications.appeal_overturned_restricted';
    return left === 'changed' && title !== null
      ? 'notifications.appeal_overturned_changed'
      : 'notifications.appeal_overturned';
  },
  values: ({ title }) => ({ title: title ?? '' }),
  path: ({ of, left }) => {
    if (of === 'photo' && left === 'changed') return '/profile';
    return of === 'verification' ? '/my/verification' : '/decisions';
  },
});

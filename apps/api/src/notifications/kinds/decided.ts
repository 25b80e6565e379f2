import { decidedOf, moderationReasonCodes, moderationReasons } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Of a person: what moderators decide against them. */
const decisions = ['ask_changes', 'remove', 'warn', 'suspend', 'ban'] as const;

/** A moderator has decided against somebody: what, why, until when, and that they can appeal. */
export const decided = defineKind({
  group: 'decisions',
  data: z.object({
    decision: z.enum(decisions),
    reason: z.enum(moderationReasonCodes),
    /** What the moderator wrote besides. */
    note: z.string().nullable(),
    until: z.string().nullable(),
    adId: z.int().nullable(),
    title: z.string().nullable(),
    /** What it is about; not in those of the release before. */
    of: z.enum(decidedOf).optional(),
  }),
  text: ({ decision, title, of }) => {
    if (decision !== 'remove' || title !== null) return `notifications.decided_${decision}`;
    if (of === 'photo' || of === 'answers' || of === 'words') return `notifications.decided_remove_${of}`;
    return 'notifications.decided_remove_reviews';
  },
  values: ({ reason, note, until, title }, lang) => ({
    title: title ?? '',
    reason: moderationReasons[reason][lang] + (note === null ? '' : ` ${note}`),
    date: until === null ? '' : formatDate(new Date(until), lang),
  }),
  path: ({ decision, adId }) =>
    decision === 'ask_changes' && adId !== null ? `/edit?listing=${adId}` : '/decisions',
  adId: ({ adId }) => adId,
});

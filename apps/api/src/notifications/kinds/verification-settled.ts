import { moderationReasons, paperReasons, verificationEnds } from '@thulubazaar/contract';
import type { MessageKey } from '@thulubazaar/messages/create-translate';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { z } from 'zod';
import { defineKind } from '../kind.ts';

const data = z.object({
  state: z.enum(['granted', 'refused', 'revoked', 'expired', 'withdrawn']),
  /** The name of the business; null where it is about the person. */
  shop: z.string().nullable(),
  reason: z.enum(paperReasons).nullable(),
  /** What a moderator wrote besides. */
  note: z.string().nullable(),
  endedBy: z.enum(verificationEnds).nullable(),
  until: z.string().nullable(),
});

function textOf({ state, shop, endedBy }: z.output<typeof data>): MessageKey {
  const of = shop === null ? 'person' : 'business';
  if (state === 'revoked' && endedBy === 'banned') return `notifications.verification_banned_${of}`;
  if (state === 'expired' && endedBy === 'changed') return `notifications.verification_changed_${of}`;
  if (endedBy === 'handed_over') return 'notifications.verification_handed_over';
  return state === 'withdrawn'
    ? 'notifications.verification_handed_over'
    : `notifications.verification_${state}_${of}`;
}

/** What became of papers that somebody sent, or of the mark that they had. */
export const verificationSettled = defineKind({
  group: 'account',
  data,
  text: textOf,
  values: ({ shop, reason, note, until }, lang) => ({
    shop: shop ?? '',
    reason: [reason && moderationReasons[reason][lang], note].filter(Boolean).join(' '),
    date: until === null ? '' : formatDate(new Date(until), lang),
  }),
  path: () => '/my/verification',
});

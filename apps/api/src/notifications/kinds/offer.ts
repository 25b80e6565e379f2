import { formatNpr } from '@thulubazaar/nepal/money';
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { aboutConversation, conversationPath, conversationTag, ofConversation } from './message.ts';

/** Somebody offers a price, or has answered an offer. */
export const offer = defineKind({
  ...ofConversation,
  group: 'offers',
  data: aboutConversation.extend({
    what: z.enum(['offer', 'accept', 'decline']),
    /** Paisa; of an answer there is none. */
    amount: z.int().nullable(),
  }),
  text: ({ what }) => `notifications.offer_${what}` as const,
  values: ({ title, name, amount }, lang) => ({
    title,
    name,
    price: amount === null ? '' : formatNpr(amount, lang),
  }),
  path: (data) => conversationPath(data),
  collapse: (data) => conversationTag(data),
});

import { reasons } from '@thulubazaar/nepal/scams/reasons';
import { z } from 'zod';
import { photo } from './ads.ts';
import { longestMessage } from './limits.ts';
import { fieldIssue, orNull, paisa, text, timestamp, uuid } from './primitives.ts';

export const offerStates = ['open', 'accepted', 'declined', 'replaced'] as const;

/** Number of a message in its conversation: 1 is the first. What comes later has a higher one. */
export const seq = z.int().min(0);

/** What a code in a photo leads to, as the server read it. */
export const qrContent = z
  .object({
    kind: z.enum(['payment', 'link', 'text']),
    label: z
      .string()
      .openapi({ description: 'The payee, the host, or the text; never more than 200 characters' }),
    network: z
      .string()
      .nullable()
      .openapi({ description: 'Of a payment, where it is known: Fonepay, eSewa …' }),
  })
  .openapi('QrContent');
export type QrContent = z.output<typeof qrContent>;

/**
 * One entry of a conversation. `accept` and `decline` answer the offer `about`, and `delete` takes back the message
 * `about`: whoever holds that message changes it. Only a `text`, `photo` or `offer` is one to show.
 */
export const message = z
  .object({
    seq,
    clientId: z.uuid().openapi({ description: 'As its sender made it' }),
    mine: z.boolean(),
    kind: z.enum(['text', 'photo', 'offer', 'accept', 'decline', 'delete']),
    text: z.string(),
    photo: orNull(photo).openapi({ description: 'For the two alone; its files need the session' }),
    qr: z.array(qrContent).openapi({ description: 'What codes in the photo lead to' }),
    amount: z.int().nullable().openapi({ description: 'Paisa, of an offer' }),
    offer: z.enum(offerStates).nullable().openapi({ description: 'replaced: another offer came after it' }),
    about: seq.nullable(),
    deleted: z.boolean(),
    warning: z
      .array(z.enum(reasons))
      .openapi({ description: 'Why its receiver should take care; empty for its sender' }),
    sentAt: timestamp,
  })
  .openapi('Message');
export type Message = z.output<typeof message>;

const clientId = uuid.openapi({
  description: 'Made by the client, once a message: sent again with the same one it is the same message',
});

export const messageText = text(1, longestMessage);

/** Which field each kind of message has besides. */
const fieldOf = {
  text: 'text',
  photo: 'imageId',
  offer: 'amount',
  accept: 'about',
  decline: 'about',
} as const;

/** What can be sent: a kind, and the one field that goes with it. */
export const newMessage = z
  .strictObject({
    clientId,
    kind: z.enum(['text', 'photo', 'offer', 'accept', 'decline']),
    text: messageText.optional(),
    imageId: uuid.optional(),
    amount: paisa.min(100).optional(),
    about: seq.optional().openapi({ description: 'The offer that is accepted or declined' }),
  })
  .superRefine((sent, { addIssue }) => {
    for (const field of ['text', 'imageId', 'amount', 'about'] as const) {
      const wanted = fieldOf[sent.kind] === field;
      if (wanted === (sent[field] !== undefined)) continue;
      addIssue({ code: 'custom', path: [field], ...fieldIssue(wanted ? 'required' : 'unknown_field') });
    }
  });
export type NewMessage = z.output<typeof newMessage>;

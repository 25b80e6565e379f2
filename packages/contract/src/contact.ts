import { z } from 'zod';
import { adParams } from './ads.ts';
import { operation } from './operation.ts';
import { contact } from './users.ts';

export const getContact = operation({
  id: 'getContact',
  method: 'get',
  path: '/api/me/contact',
  tag: 'Contact',
  summary: 'How buyers may reach the caller, and how many saw their number',
  access: 'user',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: contact
      .extend({
        canShowNumber: z.boolean().openapi({ description: 'True when the account has a phone number' }),
        seenThisWeek: z.int().openapi({ description: 'People who were shown the number within seven days' }),
      })
      .openapi('MyContact'),
  },
});

export const setContact = operation({
  id: 'setContact',
  method: 'put',
  path: '/api/me/contact',
  tag: 'Contact',
  summary: 'Choose how buyers may reach the caller; messages are always taken',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject(contact.shape),
  response: { status: 200, body: contact },
  errors: ['phone_needed'],
});

/** Where a seller can be reached, for one person who asked. */
export const revealedContact = contact
  .extend({ phone: z.string().openapi({ description: 'E.164, e.g. +9779841000001' }) })
  .openapi('RevealedContact');
export type RevealedContact = z.output<typeof revealedContact>;

export const revealContact = operation({
  id: 'revealContact',
  method: 'post',
  path: '/api/ads/{id}/contact',
  tag: 'Contact',
  summary: "The seller's number; for people with a phone number of their own, so many a day, and counted",
  access: 'user',
  switchedBy: 'reveal',
  params: adParams,
  response: { status: 200, body: revealedContact },
  errors: ['not_found', 'gone', 'phone_needed', 'messages_only'],
});

export const contactOperations = [getContact, setContact, revealContact] as const;

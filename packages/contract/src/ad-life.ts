import { z } from 'zod';
import { adParams, adState } from './ads.ts';
import { confirmations, version, whyNotLive } from './confirmations.ts';
import { mostScheduledDays } from './limits.ts';
import { buyer, myAd } from './my-ads.ts';
import { operation } from './operation.ts';
import { orNull, timestamp } from './primitives.ts';
import { handle } from './users.ts';

export const setAdState = operation({
  id: 'setAdState',
  method: 'post',
  path: '/api/ads/{id}/state',
  tag: 'My listings',
  summary:
    'Publish, pause, mark sold, renew, remove or restore a listing; the state it already has is no error',
  access: 'owner',
  right: 'listing.move',
  params: adParams,
  body: z.strictObject({
    to: adState,
    version: version.optional(),
    buyer: handle.optional().openapi({ description: 'With sold: to whom, one of listBuyers' }),
    ...confirmations,
  }),
  response: { status: 200, body: myAd },
  errors: ['version_conflict', 'invalid_transition', 'switched_off', ...whyNotLive],
  idempotent: true,
});

export const reserveAd = operation({
  id: 'reserveAd',
  method: 'put',
  path: '/api/ads/{id}/reserved',
  tag: 'My listings',
  summary: 'Say on the cards of a live listing that it is promised to somebody, or no longer',
  access: 'owner',
  right: 'listing.move',
  params: adParams,
  body: z.strictObject({ reserved: z.boolean() }),
  response: { status: 200, body: myAd },
  errors: ['invalid_transition'],
  idempotent: true,
});

export const confirmAd = operation({
  id: 'confirmAd',
  method: 'post',
  path: '/api/ads/{id}/confirm',
  tag: 'My listings',
  summary: 'Say that it is still there: 30 days more of a live one; an expired or archived one is live again',
  access: 'owner',
  right: 'listing.move',
  params: adParams,
  response: { status: 200, body: myAd },
  errors: ['invalid_transition', 'incomplete_listing'],
  idempotent: true,
});

export const scheduleAd = operation({
  id: 'scheduleAd',
  method: 'put',
  path: '/api/ads/{id}/schedule',
  tag: 'My listings',
  summary: 'Have a draft go live at a time, or no longer',
  access: 'owner',
  right: 'listing.move',
  switchedBy: 'posting',
  params: adParams,
  body: z.strictObject({
    at: timestamp
      .nullable()
      .openapi({ description: `Within ${mostScheduledDays} days; null: it is a draft again` }),
    version: version.optional(),
    ...confirmations,
  }),
  response: { status: 200, body: myAd },
  errors: ['version_conflict', 'invalid_transition', ...whyNotLive],
  idempotent: true,
});

export const duplicateAd = operation({
  id: 'duplicateAd',
  method: 'post',
  path: '/api/ads/{id}/duplicate',
  tag: 'My listings',
  summary: 'Start a draft with what a listing says and its photos',
  access: 'owner',
  right: 'listing.move',
  switchedBy: 'posting',
  params: adParams,
  response: { status: 201, body: myAd },
  idempotent: true,
});

export const listBuyers = operation({
  id: 'listBuyers',
  method: 'get',
  path: '/api/ads/{id}/buyers',
  tag: 'My listings',
  summary: 'Who wrote about a listing, the last one first: whom it may have been sold to',
  access: 'owner',
  right: 'listing.buyers',
  params: adParams,
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(buyer) }).openapi('Buyers') },
});

/** Something that was done with a listing. */
export const adEvent = z
  .object({
    id: z.int(),
    event: z.string().openapi({ description: 'create, edit, reserve, confirm, or what changed its state' }),
    by: z.enum(['owner', 'house', 'moderator']),
    from: orNull(adState),
    to: adState,
    reason: z.string().nullable(),
    changed: z.array(z.string()).openapi({
      description: 'With edit: which fields, as `title` or `attributes.mileage`',
    }),
    price: orNull(z.object({ from: z.int().nullable(), to: z.int().nullable() })).openapi({
      description: 'With edit: paisa, where the price is another one',
    }),
    at: timestamp,
  })
  .openapi('AdEvent');
export type AdEvent = z.output<typeof adEvent>;

export const getHistory = operation({
  id: 'getHistory',
  method: 'get',
  path: '/api/ads/{id}/history',
  tag: 'My listings',
  summary: 'What was done with a listing, the last first: a hundred at most',
  access: 'owner',
  right: 'listing.move',
  params: adParams,
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(adEvent) }).openapi('AdHistory') },
});

export const removeAd = operation({
  id: 'removeAd',
  method: 'delete',
  path: '/api/ads/{id}',
  tag: 'My listings',
  summary: 'Remove a listing; setAdState brings it back for a while',
  access: 'owner',
  right: 'listing.move',
  params: adParams,
  response: { status: 204, body: null },
  idempotent: true,
});

/** What its owner does with a listing besides writing it. */
export const adLifeOperations = [
  setAdState,
  reserveAd,
  confirmAd,
  scheduleAd,
  duplicateAd,
  listBuyers,
  getHistory,
  removeAd,
] as const;

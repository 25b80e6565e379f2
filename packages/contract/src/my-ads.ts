import { z } from 'zod';
import { adAttributes, aliases } from './ad-attributes.ts';
import { type AdGroup, adGroups, adStates } from './ad-states.ts';
import { ad, adCard, adDraft, adParams, adState, photo } from './ads.ts';
import { confirmations, confirmPrice, version, whyNotLive } from './confirmations.ts';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { place } from './places.ts';
import { cursorParam, integerParam, orNull, shopSlug, slugPath, timestamp } from './primitives.ts';
import { handle } from './users.ts';

/** A photo of one's own listing: shown publicly once it is ready. */
export const myPhoto = z
  .object({
    id: z.uuid(),
    state: z.enum(['uploaded', 'ready', 'failed']).openapi({ description: 'uploaded: still being prepared' }),
    photo: orNull(photo).openapi({ description: 'Null until it is ready' }),
  })
  .openapi('MyPhoto');
export type MyPhoto = z.output<typeof myPhoto>;

/** Whom something was sold to: somebody who wrote about it. */
export const buyer = z.object({ handle, name: z.string() }).openapi('Buyer');
export type Buyer = z.output<typeof buyer>;

/** What the owner's list shows of a listing, whatever its state. */
export const myAdCard = z
  .object({
    id: z.int(),
    state: adState,
    version,
    title: z.string(),
    path: z.string().nullable().openapi({ description: "The listing's page on the web, when it is public" }),
    categoryId: slugPath.nullable(),
    place: orNull(place),
    price: adCard.shape.price,
    priceGiven: z.boolean().openapi({ description: 'False while nobody has said whether there is a price' }),
    currency: z.literal('NPR'),
    priceUnit: adCard.shape.priceUnit,
    ...aliases,
    attributes: adAttributes,
    photo: orNull(photo).openapi({ description: 'The first photo that is ready' }),
    photoCount: z.int(),
    reserved: adCard.shape.reserved,
    priceDrop: adCard.shape.priceDrop,
    views: z.int().openapi({ description: 'Seconds behind; a viewer counts once a day' }),
    favourites: z.int().openapi({ description: 'People who keep it' }),
    conversations: z.int().openapi({ description: 'People who wrote about it' }),
    nextStates: z.array(adState).openapi({ description: 'What setAdState accepts now' }),
    restorableUntil: timestamp.nullable().openapi({ description: 'Until when a removed one can come back' }),
    renewableUntil: timestamp
      .nullable()
      .openapi({ description: 'Until when an expired or archived one can be live again' }),
    scheduledFor: timestamp.nullable(),
    confirmedAt: timestamp.nullable(),
    expiresAt: timestamp.nullable().openapi({ description: 'When its time is over; confirmAd prolongs it' }),
    unanswered: z
      .boolean()
      .openapi({ description: 'Its owner was asked whether it is still there: confirmAd says so' }),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'What a moderator asks to change, or why they removed it' }),
    soldTo: orNull(buyer),
    shop: shopSlug
      .nullable()
      .openapi({ description: 'The shop it stands in, be it closed: whoever works there may change it' }),
    shopSection: z.uuid().nullable(),
    createdAt: timestamp,
    updatedAt: timestamp,
    publishedAt: ad.shape.publishedAt,
    soldAt: timestamp.nullable(),
    removedAt: timestamp.nullable(),
  })
  .openapi('MyAdCard');
export type MyAdCard = z.output<typeof myAdCard>;

/** A listing as its owner sees and edits it. */
export const myAd = myAdCard
  .extend({ description: z.string(), photos: z.array(myPhoto).openapi({ description: 'In display order' }) })
  .openapi('MyAd');
export type MyAd = z.output<typeof myAd>;

export const createAd = operation({
  id: 'createAd',
  method: 'post',
  path: '/api/ads',
  tag: 'My listings',
  summary: 'Start a listing: a draft that may lack anything, or live at once with publish',
  access: 'user',
  switchedBy: 'posting',
  body: adDraft.extend({ publish: z.boolean().default(false), ...confirmations }),
  response: { status: 201, body: myAd },
  errors: [...whyNotLive],
  idempotent: true,
});
export type CreateAdBody = z.output<typeof createAd.body>;

export const updateAd = operation({
  id: 'updateAd',
  method: 'patch',
  path: '/api/ads/{id}',
  tag: 'My listings',
  summary: 'Change what is sent of a draft or live listing; what is live changes for everyone at once',
  access: 'owner',
  right: 'listing.update',
  params: adParams,
  body: adDraft.extend({ version, confirmPrice }),
  response: { status: 200, body: myAd },
  errors: ['version_conflict', 'not_editable', 'incomplete_listing'],
  idempotent: true,
});
export type UpdateAdBody = z.output<typeof updateAd.body>;

const adGroup = z.enum(Object.keys(adGroups) as [AdGroup, ...AdGroup[]]);

const adCounts = Object.fromEntries(adStates.map((state) => [state, z.int()])) as Record<
  (typeof adStates)[number],
  z.ZodInt
>;

export const listMyAds = operation({
  id: 'listMyAds',
  method: 'get',
  path: '/api/me/ads',
  tag: 'My listings',
  summary: "The caller's listings, last changed first; without state all but the removed",
  access: 'user',
  query: z.strictObject({
    state: adState.optional(),
    group: adGroup.optional().openapi({ description: 'Several states that belong together' }),
    shop: shopSlug
      .optional()
      .openapi({ description: 'What stands in a shop in which the caller works, whoever posted it' }),
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(myAdCard),
        nextCursor: z.string().nullable(),
        counts: z
          .object(adCounts)
          .nullable()
          .openapi({ description: 'How many there are in each state; on the first page only' }),
      })
      .openapi('MyAdPage'),
  },
  errors: ['invalid_cursor', 'not_found'],
});
export type ListMyAdsQuery = z.output<typeof listMyAds.query>;

export const getMyAd = operation({
  id: 'getMyAd',
  method: 'get',
  path: '/api/me/ads/{id}',
  tag: 'My listings',
  summary: "One of the caller's listings, whatever its state",
  access: 'owner',
  right: 'listing.read',
  params: adParams,
  query: z.strictObject({}),
  response: { status: 200, body: myAd },
});

export const countView = operation({
  id: 'countView',
  method: 'post',
  path: '/api/views',
  tag: 'Ads',
  summary: "Says that a person opened a listing's page; for navigator.sendBeacon and apps",
  access: 'optional',
  whileRestricted: true,
  body: z.strictObject({ listing: z.int().min(1) }),
  response: { status: 204, body: null },
});

export const myAdOperations = [createAd, updateAd, listMyAds, getMyAd, countView] as const;

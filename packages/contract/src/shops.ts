import { z } from 'zod';
import { photo } from './ads.ts';
import { operation } from './operation.ts';
import { bilingual, orNull, shopParams, shopSlug, slugPath, timestamp } from './primitives.ts';
import { alertTime } from './saved-searches.ts';
import { day, shopHours } from './shop-hours.ts';

/** Somewhere a shop is. */
export const shopPlace = z
  .object({
    place: z.object({ id: slugPath, label: bilingual }),
    address: z.string(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    map: z.string().openapi({ description: 'A map of it on the web' }),
  })
  .openapi('ShopPlace');
export type ShopPlace = z.output<typeof shopPlace>;

/** What a business shows by law: the E-Commerce Act 2081 and its directive of 2082. */
export const shopBusiness = z
  .object({
    registeredName: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    pan: z.string().nullable().openapi({ description: 'PAN or VAT number: nine digits' }),
    grievance: z
      .object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Whom buyers complain to' }),
  })
  .openapi('ShopBusiness');
export type ShopBusiness = z.output<typeof shopBusiness>;

export const shopSection = z
  .object({ id: z.uuid(), name: z.string(), listings: z.int().openapi({ description: 'Live ones' }) })
  .openapi('ShopSection');
export type ShopSection = z.output<typeof shopSection>;

export const shopAnnouncement = z
  .object({
    id: z.uuid(),
    text: z.string(),
    from: day,
    until: day.openapi({ description: 'The last day' }),
  })
  .openapi('ShopAnnouncement');
export type ShopAnnouncement = z.output<typeof shopAnnouncement>;

/** A shop in a line. */
export const shopCard = z
  .object({ slug: shopSlug, name: z.string(), path: z.string(), logo: orNull(photo) })
  .openapi('ShopCard');
export type ShopCard = z.output<typeof shopCard>;

/** A shop as anyone may see it. Numbers and addresses are no part of it. */
export const shop = shopCard
  .extend({
    slug: shopSlug.openapi({
      description: 'The one it has now; the one that was asked for may be an older one',
    }),
    description: z.string(),
    cover: orNull(photo),
    verified: z.boolean().openapi({ description: 'True: ThuluBazaar has looked at its papers' }),
    verifiedAt: timestamp.optional().openapi({ description: 'When that was; left out where it was not' }),
    demo: z.boolean().optional().openapi({ description: 'True: it is made up, and so are its numbers' }),
    hours: orNull(shopHours),
    places: z.array(shopPlace),
    contact: z
      .object({
        phones: z.int().openapi({ description: 'How many numbers revealShopContact shows' }),
        whatsapp: z.boolean(),
        email: z.boolean(),
        website: z.string().nullable(),
      })
      .openapi('ShopContact'),
    business: shopBusiness,
    announcements: z
      .array(shopAnnouncement)
      .openapi({ description: 'Those that are not over; one may begin later' }),
    sections: z.array(shopSection),
    listings: z.int().openapi({ description: 'Live ones; GET /api/ads?shop= has them' }),
    followers: z.int(),
    openedAt: timestamp,
  })
  .openapi('Shop');
export type Shop = z.output<typeof shop>;

export const getShop = operation({
  id: 'getShop',
  method: 'get',
  path: '/api/shops/{slug}',
  tag: 'Shops',
  summary: 'A shop that is open; its listings are GET /api/ads?shop= and, by words, GET /api/search?shop=',
  access: 'public',
  params: shopParams,
  query: z.strictObject({}),
  response: { status: 200, body: shop },
  errors: ['not_found'],
  cache: 'public, max-age=0, s-maxage=30, stale-while-revalidate=300',
  etag: true,
});

/** How a shop is reached, for one person who asked. */
export const revealedShopContact = z
  .object({
    phones: z.array(z.string()).openapi({ description: 'E.164, e.g. +97715551234' }),
    whatsapp: z.string().nullable(),
    email: z.string().nullable(),
  })
  .openapi('RevealedShopContact');
export type RevealedShopContact = z.output<typeof revealedShopContact>;

export const revealShopContact = operation({
  id: 'revealShopContact',
  method: 'post',
  path: '/api/shops/{slug}/contact',
  tag: 'Shops',
  summary: 'The numbers of a shop; for people with a phone number of their own, so many a day, and counted',
  access: 'user',
  params: shopParams,
  response: { status: 200, body: revealedShopContact },
  errors: ['not_found', 'phone_needed'],
});

/** A shop whose new listings somebody wants to hear of. */
export const shopFollow = z
  .object({ shop: shopCard, alerts: alertTime, followedAt: timestamp })
  .openapi('ShopFollow');
export type ShopFollow = z.output<typeof shopFollow>;

export const listShopFollows = operation({
  id: 'listShopFollows',
  method: 'get',
  path: '/api/my/shop-follows',
  tag: 'Shops',
  summary: 'The shops that the caller follows, the last one first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(shopFollow) }).openapi('ShopFollows') },
});

export const followShop = operation({
  id: 'followShop',
  method: 'put',
  path: '/api/my/shop-follows/{slug}',
  tag: 'Shops',
  summary: "Hear of a shop's new listings, or change when",
  access: 'user',
  params: shopParams,
  body: z.strictObject({ alerts: alertTime.optional() }),
  response: { status: 200, body: shopFollow },
  errors: ['not_found'],
});

export const unfollowShop = operation({
  id: 'unfollowShop',
  method: 'delete',
  path: '/api/my/shop-follows/{slug}',
  tag: 'Shops',
  summary: 'Hear of a shop no more; one that was not followed is no error',
  access: 'user',
  params: shopParams,
  response: { status: 204, body: null },
});

export const shopFollowOperations = [listShopFollows, followShop, unfollowShop] as const;
export const shopOperations = [getShop, revealShopContact] as const;

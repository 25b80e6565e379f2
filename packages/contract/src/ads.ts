import { z } from 'zod';
import {
  adAttributes,
  aliases,
  attributeFilters,
  checkFilters,
  draftAliases,
  draftAttributes,
} from './ad-attributes.ts';
import { adStates } from './ad-states.ts';
import {
  longestDescription,
  longestHandle,
  longestTitle,
  maxPaisa,
  mostItems,
  mostPhotos,
} from './limits.ts';
import { operation } from './operation.ts';
import { place } from './places.ts';
import { priceUnit } from './price-unit.ts';
import {
  bilingual,
  cursorParam,
  fieldIssue,
  integerParam,
  line,
  orNull,
  paisa,
  shopSlug,
  slugPath,
  text,
  timestamp,
  uuid,
} from './primitives.ts';
import { listSorts } from './search-sorts.ts';
import { contact, sellerCard } from './users.ts';

export const adState = z.enum(adStates);

/**
 * A photo in its sizes: the file of width `w` is `${base}/${w}.webp`, root-relative on the web and the API host; for whoever shows AVIF,
 * `${base}/${w}.avif` is a quarter to a third lighter, in the widths that `avif` names.
 */
export const photo = z
  .object({
    id: z.uuid(),
    base: z.string(),
    widths: z.array(z.int()).openapi({ description: 'Widths in pixels that exist, ascending' }),
    avif: z.array(z.int()).optional().openapi({
      description:
        'Widths in which there is AVIF besides, at the same address with .avif; left out where there is none, as of photos from before',
    }),
    width: z.int().openapi({ description: 'Width of the upright original in pixels' }),
    height: z.int(),
    thumbhash: z.string().openapi({ description: 'base64, for a blurred preview' }),
  })
  .openapi('Photo');
export type Photo = z.output<typeof photo>;

const reserved = z
  .boolean()
  .optional()
  .openapi({ description: 'True: promised to somebody, but not sold yet; otherwise it is left out' });

const confirmedAt = timestamp.optional().openapi({
  description: 'When its seller last said that it is still there; left out where they never did',
});

const priceDrop = z
  .object({
    was: z.int().openapi({ description: 'Paisa; what it cost before, for a day at least' }),
    since: timestamp,
  })
  .optional()
  .openapi({ description: 'It costs less than before, for 30 days at most; otherwise it is left out' });

const sellerKind = z.enum(['private', 'shop', 'dealer']).optional().openapi({
  description:
    'dealer: sells as a trade does, whatever they say; left out where it was not known when this was written',
});

const verified = z.boolean().optional().openapi({
  description: 'True: ThuluBazaar has looked at the papers of who sells it; otherwise it is left out',
});

const publishedAt = timestamp.openapi({
  description: 'When anyone could see it first; the newest come first by when they were renewed, too',
});

/** What a list shows of a listing. */
export const adCard = z
  .object({
    id: z.int(),
    title: z.string(),
    path: z.string().openapi({
      description: "The listing's page on the web; put /en or /ne before it to fix the language",
    }),
    price: z.int().nullable().openapi({ description: 'Paisa; null: ask the seller' }),
    currency: z.literal('NPR'),
    priceUnit,
    ...aliases,
    reserved,
    confirmedAt,
    priceDrop,
    attributes: adAttributes.openapi({ description: 'Those that a list shows' }),
    categoryId: slugPath,
    sellerKind,
    verified,
    place: z.object({ id: slugPath, label: bilingual }),
    photo: orNull(photo),
    photoCount: z.int(),
    publishedAt,
  })
  .openapi('AdCard');
export type AdCard = z.output<typeof adCard>;

/** A listing as anyone may see it. */
export const ad = adCard
  .omit({ photo: true, photoCount: true, publishedAt: true, place: true, sellerKind: true, verified: true })
  .extend({
    state: adState,
    version: z.int(),
    description: z.string(),
    attributes: adAttributes,
    category: z.object({
      id: slugPath,
      name: bilingual,
      parent: z.object({ id: slugPath, name: bilingual }),
    }),
    place,
    placeAncestors: z.array(place).openapi({ description: 'From the province down' }),
    photos: z.array(photo),
    seller: sellerCard.openapi({
      description: 'Who posted it; where it stands in a shop, under the name of the shop',
    }),
    shop: shopSlug.optional().openapi({ description: 'The shop it stands in; left out where none' }),
    contact,
    publishedAt: publishedAt.nullable(),
    soldAt: timestamp.optional().openapi({ description: 'When it was sold; left out while it is not' }),
    updatedAt: timestamp,
  })
  .openapi('Ad');
export type Ad = z.output<typeof ad>;

export const adPage = z
  .object({
    items: z.array(adCard),
    nextCursor: z
      .string()
      .nullable()
      .openapi({ description: 'Send as cursor for the next page; null on the last' }),
    previousCursor: z.string().nullable().openapi({
      description:
        'Send as cursor for the page before; null on the first, and where it is best to begin anew',
    }),
    position: z.int().openapi({ description: 'How many come before this page, as far as its cursor knows' }),
    matches: z.int().optional().openapi({
      description:
        'How many there are over all pages, counted no further than the cap; where it was asked for',
    }),
    matchesCapped: z
      .boolean()
      .optional()
      .openapi({ description: 'True when there are more than were counted' }),
  })
  .openapi('AdPage');
export type AdPage = z.output<typeof adPage>;

const comparedPrices =
  'Like is compared with like: by what the category compares (getFields, price.basis), and by whole prices where categories differ; ' +
  'land by what all of it costs. What cannot be compared is left out.';

/** Filters shared by lists and search. Prices in paisa, both ends included. */
export const adFilters = {
  category: slugPath.optional().openapi({ description: 'A category and everything below it' }),
  place: slugPath.optional().openapi({ description: 'A place and everything below it' }),
  seller: z
    .string()
    .max(longestHandle)
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .openapi({ description: "A seller's handle" }),
  sellerKind: z
    .literal('private')
    .optional()
    .openapi({ description: 'private: neither of shops nor of dealers' }),
  shop: shopSlug.optional().openapi({ description: 'What stands in a shop' }),
  shopSection: uuid.optional().openapi({ description: 'What stands in a section of a shop' }),
  minPrice: integerParam(0, maxPaisa)
    .optional()
    .openapi({ description: `Paisa. ${comparedPrices}` }),
  maxPrice: integerParam(0, maxPaisa)
    .optional()
    .openapi({ description: `Paisa. ${comparedPrices}` }),
  limit: integerParam(1, mostItems).default(24),
  cursor: cursorParam.optional(),
  ...attributeFilters,
};

export function priceRange(query: { minPrice?: number | undefined; maxPrice?: number | undefined }): boolean {
  return query.minPrice === undefined || query.maxPrice === undefined || query.minPrice <= query.maxPrice;
}
export const priceRangeIssue = { ...fieldIssue('invalid_range'), path: ['minPrice'] };

export const listAds = operation({
  id: 'listAds',
  method: 'get',
  path: '/api/ads',
  tag: 'Ads',
  summary:
    'Live listings, newest first or by price; price order leaves out what has no price that can be compared',
  access: 'public',
  query: z
    .strictObject({
      ...adFilters,
      sort: z.enum(listSorts).default('newest'),
      count: z.literal('1').optional().openapi({ description: 'Also say how many there are over all pages' }),
    })
    .refine(priceRange, priceRangeIssue)
    .superRefine(checkFilters),
  response: { status: 200, body: adPage },
  errors: ['invalid_cursor'],
  cache: 'public, max-age=5, stale-while-revalidate=30',
});
export type ListAdsQuery = z.output<typeof listAds.query>;

export const adParams = z.strictObject({ id: integerParam(1, Number.MAX_SAFE_INTEGER) });

export const getAd = operation({
  id: 'getAd',
  method: 'get',
  path: '/api/ads/{id}',
  tag: 'Ads',
  summary: 'One listing that is live or sold',
  access: 'public',
  params: adParams,
  query: z.strictObject({}),
  response: { status: 200, body: ad },
  errors: ['not_found', 'gone'],
  cache: 'public, max-age=5, stale-while-revalidate=30',
});

/** What a seller writes. A draft may lack any of it; going live needs it whole. */
export const adDraft = z.strictObject({
  title: line(0, longestTitle).optional(),
  description: text(0, longestDescription).optional(),
  categoryId: slugPath.optional(),
  placeId: slugPath.optional(),
  price: paisa.nullable().optional(),
  priceUnit: priceUnit.optional(),
  attributes: draftAttributes.optional(),
  ...draftAliases,
  shop: shopSlug
    .nullable()
    .optional()
    .openapi({ description: 'The shop it is to stand in, in which the caller works; null: in none' }),
  shopSection: uuid.nullable().optional().openapi({ description: 'A section of that shop' }),
  photoIds: z
    .array(uuid)
    .max(mostPhotos)
    .optional()
    .openapi({ description: 'In display order; the first is the cover' }),
});
export type AdDraft = z.output<typeof adDraft>;

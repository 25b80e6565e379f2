import { z } from 'zod';
import { attributeFilters, checkFilters } from './ad-attributes.ts';
import { adFilters, priceRange, priceRangeIssue } from './ads.ts';
import { longestSavedName, longestSearch, mostFollows, mostSavedSearches } from './limits.ts';
import { operation } from './operation.ts';
import { bilingual, line, paisa, timestamp, uuid } from './primitives.ts';
import { handle, sellerCard } from './users.ts';

export const alertTimes = ['at_once', 'daily', 'off'] as const;
export const alertTime = z.enum(alertTimes).openapi({
  description:
    'When to tell of what is new: within a minute, in the morning, or never; at most ten times a day in all',
});
export type AlertTime = z.output<typeof alertTime>;

/** What searches and lists are asked with, without order and page. */
export const savedQuery = z
  .strictObject({
    q: line(1, longestSearch).optional(),
    category: adFilters.category,
    place: adFilters.place,
    seller: adFilters.seller,
    sellerKind: adFilters.sellerKind,
    minPrice: paisa.optional(),
    maxPrice: paisa.optional(),
    ...attributeFilters,
  })
  .refine(priceRange, priceRangeIssue)
  .superRefine(checkFilters);
export type SavedQuery = z.output<typeof savedQuery>;

const savedName = line(1, longestSavedName);

/** A search that somebody wants to hear of. */
export const savedSearch = z
  .object({
    id: z.uuid(),
    name: z.string().nullable().openapi({ description: "The caller's own name for it" }),
    label: bilingual.openapi({ description: 'What it asks for, in words' }),
    query: z.record(z.string(), z.union([z.string(), z.int()])).openapi({
      description:
        'As GET /api/search and GET /api/ads take it, prices in paisa; choices stand between commas',
    }),
    path: z
      .string()
      .openapi({ description: 'Its results on the web, newest first; put /en or /ne before it' }),
    alerts: alertTime,
    paused: z.boolean().openapi({ description: 'Nothing is looked for' }),
    newMatches: z.int().openapi({ description: 'Matches since the caller looked last, counted to 100' }),
    savedAt: timestamp,
    lookedAt: timestamp,
  })
  .openapi('SavedSearch');
export type SavedSearch = z.output<typeof savedSearch>;

const searchParams = z.strictObject({ id: uuid });

export const listSearches = operation({
  id: 'listSearches',
  method: 'get',
  path: '/api/my/searches',
  tag: 'Saved searches',
  summary: "The caller's saved searches, the last saved first",
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(savedSearch) }).openapi('SavedSearches') },
});

export const saveSearch = operation({
  id: 'saveSearch',
  method: 'post',
  path: '/api/my/searches',
  tag: 'Saved searches',
  summary: `Save a search, ${mostSavedSearches} at most; one that means the same is answered as it was saved`,
  access: 'user',
  body: z.strictObject({ query: savedQuery, name: savedName.optional(), alerts: alertTime.optional() }),
  response: { status: 200, body: savedSearch },
  idempotent: true,
});

export const updateSearch = operation({
  id: 'updateSearch',
  method: 'patch',
  path: '/api/my/searches/{id}',
  tag: 'Saved searches',
  summary: 'Name a saved search, pause it, say when to be told, or that its results were looked at',
  access: 'owner',
  right: 'search.change',
  params: searchParams,
  body: z.strictObject({
    name: savedName.nullable().optional(),
    alerts: alertTime.optional(),
    paused: z.boolean().optional(),
    looked: z.literal(true).optional(),
  }),
  response: { status: 200, body: savedSearch },
});

export const removeSearch = operation({
  id: 'removeSearch',
  method: 'delete',
  path: '/api/my/searches/{id}',
  tag: 'Saved searches',
  summary: 'Forget a saved search and what it found',
  access: 'owner',
  right: 'search.change',
  params: searchParams,
  response: { status: 204, body: null },
});

/** A seller whose new listings somebody wants to hear of. */
export const follow = z
  .object({ seller: sellerCard, alerts: alertTime, followedAt: timestamp })
  .openapi('Follow');
export type Follow = z.output<typeof follow>;

const followParams = z.strictObject({ handle });

export const listFollows = operation({
  id: 'listFollows',
  method: 'get',
  path: '/api/my/follows',
  tag: 'Saved searches',
  summary: 'The sellers whom the caller follows, the last one first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(follow) }).openapi('Follows') },
});

export const followSeller = operation({
  id: 'followSeller',
  method: 'put',
  path: '/api/my/follows/{handle}',
  tag: 'Saved searches',
  summary: `Hear of a seller's new listings, ${mostFollows} sellers at most, or change when`,
  access: 'user',
  params: followParams,
  body: z.strictObject({ alerts: alertTime.optional() }),
  response: { status: 200, body: follow },
  errors: ['not_found'],
});

export const unfollowSeller = operation({
  id: 'unfollowSeller',
  method: 'delete',
  path: '/api/my/follows/{handle}',
  tag: 'Saved searches',
  summary: 'Hear of a seller no more; one who was not followed is no error',
  access: 'user',
  params: followParams,
  response: { status: 204, body: null },
});

export const savedSearchOperations = [listSearches, saveSearch, updateSearch, removeSearch] as const;
export const followOperations = [listFollows, followSeller, unfollowSeller] as const;

import { z } from 'zod';
import { checkFilters } from './ad-attributes.ts';
import { adCard, adFilters, adPage, adParams, priceRange, priceRangeIssue } from './ads.ts';
import { longestSearch, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { bilingual, integerParam, line, slugPath } from './primitives.ts';
import { searchSorts } from './search-sorts.ts';

/** Something that was read in the words of a search and narrows the answer. */
export const understood = z
  .object({
    kind: z.enum(['category', 'place', 'price', 'condition', 'quantity', 'negotiable', 'without']),
    text: z.string().openapi({ description: 'The words it was read from' }),
    start: z.int().openapi({ description: 'Where they stand in q, in UTF-16 units' }),
    end: z.int().openapi({ description: 'Without q[start, end) the same is searched for without it' }),
    sure: z.number().openapi({ description: '0 to 1' }),
    label: bilingual,
    id: z.string().optional().openapi({ description: 'Of the category, place or condition' }),
    min: z.int().nullable().optional().openapi({ description: 'Paisa' }),
    max: z.int().nullable().optional().openapi({ description: 'Paisa' }),
    value: z.number().optional().openapi({ description: 'How many, of unit' }),
    unit: z.string().optional(),
  })
  .openapi('Understood');
export type Understood = z.output<typeof understood>;

const count = z.int().openapi({ description: 'Among the matches that were counted' });

/** How the matches are spread. */
export const facets = z
  .object({
    categories: z.array(z.object({ id: slugPath, name: bilingual, count })),
    places: z.array(z.object({ id: slugPath, label: bilingual, count })),
    prices: z
      .array(z.object({ min: z.int(), max: z.int().nullable(), count }))
      .openapi({ description: 'Bands in paisa, both ends included; those that nothing is in are left out' }),
    conditions: z.array(z.object({ id: z.string(), label: bilingual, count })),
    attributes: z
      .array(
        z.object({
          id: z.string(),
          category: slugPath.openapi({ description: 'Whose attribute it is: ask for both' }),
          label: bilingual,
          values: z.array(z.object({ value: z.string(), label: bilingual, count })),
        }),
      )
      .openapi({
        description: 'Of the one category that was asked for or surely meant; by attr.<id>=<value>',
      }),
    counted: z.int().openapi({ description: 'How many matches were counted: the newest' }),
    capped: z.boolean().openapi({ description: 'True when there are more' }),
  })
  .openapi('SearchFacets');
export type Facets = z.output<typeof facets>;

export const searchAds = operation({
  id: 'searchAds',
  method: 'get',
  path: '/api/search',
  tag: 'Search',
  summary: 'Live listings that match words in English, romanised Nepali or देवनागरी',
  access: 'public',
  query: z
    .strictObject({
      q: line(1, longestSearch),
      ...adFilters,
      sort: z.enum(searchSorts).default('relevance'),
      facets: z.literal('1').optional().openapi({ description: 'Also count the matches by what they are' }),
    })
    .refine(priceRange, priceRangeIssue)
    .superRefine(checkFilters),
  response: {
    status: 200,
    body: adPage
      .extend({
        matches: z.int().openapi({ description: 'How many listings match, counted no further than the cap' }),
        matchesCapped: z.boolean().openapi({ description: 'True when there are more than were counted' }),
        corrected: z
          .string()
          .nullable()
          .openapi({ description: 'The words searched for, when some were surely typing errors' }),
        understood: z.array(understood).openapi({ description: 'In the order of the words' }),
        similar: z.array(adCard).openapi({
          description: 'When few match: listings that answer to most of what was asked, best first',
        }),
        facets: facets.optional(),
      })
      .openapi('SearchPage'),
  },
  errors: ['invalid_cursor'],
  cache: 'public, max-age=5, stale-while-revalidate=30',
});
export type SearchAdsQuery = z.output<typeof searchAds.query>;

export const listSimilarAds = operation({
  id: 'listSimilarAds',
  method: 'get',
  path: '/api/ads/{id}/similar',
  tag: 'Search',
  summary:
    'Live listings like one that is live or sold, in whichever script: those with photos first, each part best first',
  access: 'public',
  params: adParams,
  query: z.strictObject({ limit: integerParam(1, 12).default(6) }),
  response: { status: 200, body: z.object({ items: z.array(adCard) }).openapi('SimilarAds') },
  errors: ['not_found', 'gone'],
  cache: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
});

/** What somebody may be about to type. */
export const suggestion = z
  .object({
    kind: z.enum(['word', 'category', 'place']),
    text: z.string().openapi({ description: 'To search for, in the script being typed' }),
    label: bilingual.optional().openapi({ description: 'Of a category or place' }),
    id: slugPath.optional().openapi({ description: 'Of a category or place' }),
    count: z.int().optional().openapi({ description: 'Live listings in the category, counted lately' }),
  })
  .openapi('SearchSuggestion');
export type Suggestion = z.output<typeof suggestion>;

export const suggestSearch = operation({
  id: 'suggestSearch',
  method: 'get',
  path: '/api/search/suggest',
  tag: 'Search',
  summary: 'Words, categories and places that begin as what has been typed so far, in its script',
  access: 'public',
  query: z.strictObject({
    q: line(1, longestSearch),
    limit: integerParam(1, mostItems).default(8),
  }),
  response: { status: 200, body: z.object({ items: z.array(suggestion) }).openapi('SearchSuggestions') },
  cache: 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
});
export type SuggestSearchQuery = z.output<typeof suggestSearch.query>;

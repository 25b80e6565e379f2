import { z } from 'zod';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { place } from './places.ts';
import { bilingual, fieldIssue, integerParam, slugPath } from './primitives.ts';

/** A category in a place with enough live listings for a page of its own. */
export const landing = z
  .object({
    category: z.object({
      id: slugPath,
      name: bilingual,
      icon: z.string(),
      top: z.boolean().openapi({ description: 'It has categories below it' }),
    }),
    place,
    listings: z.int().openapi({ description: 'Live ones, counted within the last minutes' }),
  })
  .openapi('Landing');
export type Landing = z.output<typeof landing>;

export const listLandings = operation({
  id: 'listLandings',
  method: 'get',
  path: '/api/landings',
  tag: 'Ads',
  summary: 'Where a category has listings, or which categories have some in a place; most first',
  access: 'public',
  query: z
    .strictObject({
      category: slugPath.optional().openapi({ description: 'Its towns and areas' }),
      place: slugPath.optional().openapi({ description: 'Its categories; with category, the one pair' }),
      limit: integerParam(1, mostItems).default(12),
    })
    .refine(({ category, place }) => category !== undefined || place !== undefined, {
      ...fieldIssue('required'),
      path: ['category'],
    }),
  response: { status: 200, body: z.object({ items: z.array(landing) }).openapi('Landings') },
  cache: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
});

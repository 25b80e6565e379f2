import { z } from 'zod';
import { adCard } from './ads.ts';
import { operation } from './operation.ts';
import { slugPath } from './primitives.ts';

/** What a front page shows: the same for everybody. */
export const front = z
  .object({
    categories: z.array(z.object({ id: slugPath, listings: z.int() })).openapi({
      description: 'Top categories with live listings, most first; counted within the last minutes',
    }),
    newest: z
      .array(adCard)
      .openapi({ description: 'Of the latest listings those with photos, newest first, then others' }),
    priceDrops: z
      .array(adCard)
      .openapi({ description: 'Whose price fell in the last 30 days, latest first' }),
  })
  .openapi('Front');
export type Front = z.output<typeof front>;

export const getFront = operation({
  id: 'getFront',
  method: 'get',
  path: '/api/front',
  tag: 'Ads',
  summary:
    'What a front page shows: how many listings the top categories have, new listings, and lower prices',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: front },
  cache: 'public, max-age=5, stale-while-revalidate=30',
});

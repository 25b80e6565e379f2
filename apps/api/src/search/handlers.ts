import type { listSimilarAds, searchAds, suggestCategories, suggestSearch } from '@thulubazaar/contract';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Context } from '../reference/reference.ts';
import { categoriesFor } from './categories-of-listings.ts';
import { createGaps } from './gaps.ts';
import { listingsLike } from './like-listing.ts';
import { searchAdsJson } from './query.ts';
import { suggestFor } from './suggest.ts';

// What is like a listing hardly changes, and every look at it asks.
const similarSeconds = 60;
// The words of the day are asked for by many.
const sharedSeconds = 3;

export function searchHandlers(
  context: Context,
): Handlers<
  readonly [typeof searchAds, typeof suggestSearch, typeof suggestCategories, typeof listSimilarAds]
> {
  const { reads, cache } = context;
  const gaps = createGaps(context.pool, context.log);
  return {
    searchAds: async ({ query, req }) => {
      const load = () =>
        reads.read(readAfter(req), (pool) => searchAdsJson(pool, context.reference, query, gaps.note));
      return new RawJson(await cache.text(`search:${JSON.stringify(query)}`, sharedSeconds, load));
    },
    listSimilarAds: async ({ params: { id }, query: { limit }, req }) => {
      const load = async () => {
        const cards = await reads.read(readAfter(req), (pool) =>
          listingsLike(pool, context.reference, id, limit),
        );
        return `{"items":[${cards.join(',')}]}`;
      };
      return new RawJson(await cache.text(`similar:${id}:${limit}`, similarSeconds, load));
    },
    suggestSearch: async ({ query, req }) => ({
      items: await reads.read(readAfter(req), (pool) =>
        suggestFor(pool, context.reference, query.q, query.limit),
      ),
    }),
    suggestCategories: async ({ query, req }) => {
      const found = await reads.read(readAfter(req), (pool) =>
        categoriesFor(pool, context.reference, query.text, query.limit),
      );
      return { items: found.map(({ entry: { id, name, icon }, sure }) => ({ id, name, icon, sure })) };
    },
  };
}

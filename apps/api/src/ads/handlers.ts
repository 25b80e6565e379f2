import type { getAd, listAds, searchAds } from '@thulubazaar/contract';
import type { Context } from '../context.ts';
import { type Handlers, RawJson } from '../http/mount.ts';
import { searchAdsJson } from '../search/query.ts';
import { publicAdReader } from './detail.ts';
import { listAdsJson } from './list.ts';

// A first page is asked for by everyone, so one second of it serves the crowd; deeper pages are asked for once.
const listSeconds = 1;
const searchSeconds = 3;

export function adHandlers(
  context: Context,
): Handlers<readonly [typeof listAds, typeof searchAds, typeof getAd]> {
  const { readPool, cache } = context;
  const readAd = publicAdReader(readPool);
  return {
    listAds: async ({ query }) => {
      const load = () => listAdsJson(readPool, context.reference, query);
      if (query.cursor || query.seller) return new RawJson(await load());
      return new RawJson(await cache.text(`ads:${JSON.stringify(query)}`, listSeconds, load));
    },
    searchAds: async ({ query }) => {
      const load = () => searchAdsJson(readPool, context.reference, query);
      return new RawJson(await cache.text(`search:${JSON.stringify(query)}`, searchSeconds, load));
    },
    getAd: async ({ params }) => new RawJson(await readAd(context.reference, params.id)),
  };
}

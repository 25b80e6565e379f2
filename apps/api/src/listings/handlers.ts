import type { getAd, listAds } from '@thulubazaar/contract';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { publicAdReader } from './detail.ts';
import { listAdsJson } from './list.ts';

// A first page is asked for by everyone, so one second of it serves the crowd; deeper pages are asked for once.
const listSeconds = 1;

export function adHandlers(context: Context): Handlers<readonly [typeof listAds, typeof getAd]> {
  const { readPool, cache } = context;
  const readAd = publicAdReader(readPool);
  return {
    listAds: async ({ query }) => {
      const load = () => listAdsJson(readPool, context.reference, query);
      if (query.cursor || query.seller) return new RawJson(await load());
      return new RawJson(await cache.text(`ads:${JSON.stringify(query)}`, listSeconds, load));
    },
    getAd: async ({ params }) => new RawJson(await readAd(context.reference, params.id)),
  };
}

import type { getAd, listAds } from '@thulubazaar/contract';
import type pg from 'pg';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Context } from '../reference/reference.ts';
import { publicAdReader } from './detail.ts';
import { countAdsJson, countedBy, listAdsJson } from './list.ts';

// A first page is asked for by everyone, so one second of it serves the crowd; deeper pages are asked for once.
const listSeconds = 1;
// Every page of a list says how many there are, and whoever turns pages would have them counted each time.
const countSeconds = 60;

export function adHandlers(context: Context): Handlers<readonly [typeof listAds, typeof getAd]> {
  const { reads, cache } = context;
  const readers = new WeakMap<pg.Pool, ReturnType<typeof publicAdReader>>();
  // One a database: what is asked for together is fetched together.
  const readerOf = (pool: pg.Pool) => {
    const reader = readers.get(pool) ?? publicAdReader(pool);
    readers.set(pool, reader);
    return reader;
  };
  return {
    listAds: async ({ query, req }) => {
      const { reference } = context;
      const load = () =>
        reads.read(readAfter(req), (pool) => {
          const count = () => countAdsJson(pool, reference, query);
          // Sellers watch their own listings, and lists of theirs are short.
          const kept = () =>
            query.seller || query.shop
              ? count()
              : cache.text(`count:${countedBy(query)}`, countSeconds, count);
          return listAdsJson(pool, reference, query, query.count ? kept : undefined);
        });
      if (query.cursor || query.seller || query.shop) return new RawJson(await load());
      return new RawJson(await cache.text(`ads:${JSON.stringify(query)}`, listSeconds, load));
    },
    getAd: async ({ params, req }) =>
      new RawJson(await reads.read(readAfter(req), (pool) => readerOf(pool)(context.reference, params.id))),
  };
}

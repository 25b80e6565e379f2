import type { getFront, listLandings } from '@thulubazaar/contract';
import type { RequestHandler } from 'express';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Context } from '../reference/reference.ts';
import { categoryCountsJson, frontListsJson } from './front.ts';
import { internalRoute } from './internal-route.ts';
import { createLandings, landingsOf } from './landings.ts';

/** Categories in places, as the API tells them, and all of them as a list for the sitemap. */
export function landingHandlers(context: Context): {
  handlers: Handlers<readonly [typeof listLandings]>;
  sitemap: RequestHandler;
} {
  const counted = createLandings(context.reads);
  return {
    handlers: {
      listLandings: async ({ query }) => {
        const { reference } = context;
        return { items: landingsOf(await counted(reference), reference, query) };
      },
    },
    sitemap: internalRoute(context, async (_req, res) => {
      const { all } = await counted(context.reference);
      const lines = all.map(({ category, place }) => `/c/${category.id}/in/${place.id}\n`);
      res.set('cache-control', 'no-store').type('text/plain').send(lines.join(''));
    }),
  };
}

// As hot lists are kept; how many there are may be some minutes old.
const listSeconds = 1;
const countSeconds = 300;

export function frontHandlers(context: Context): Handlers<readonly [typeof getFront]> {
  const { reads, cache } = context;
  return {
    getFront: async ({ req }) => {
      const load = async () => {
        const [categories, lists] = await Promise.all([
          cache.text('front categories', countSeconds, () =>
            reads.read(0n, (pool) => categoryCountsJson(pool, context.reference)),
          ),
          reads.read(readAfter(req), frontListsJson),
        ]);
        return `{"categories":${categories.toString()},${lists}}`;
      };
      return new RawJson(await cache.text('front', listSeconds, load));
    },
  };
}

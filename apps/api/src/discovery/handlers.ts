import type { listLandings } from '@thulubazaar/contract';
import type { RequestHandler } from 'express';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
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

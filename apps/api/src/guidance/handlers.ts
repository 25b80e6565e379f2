import type { getPriceGuide } from '@thulubazaar/contract';
import { invalidField } from '../kernel/errors.ts';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Context } from '../reference/reference.ts';
import { findPriceGuide } from './price-guide.ts';

// They change four times a day.
const keptSeconds = 600;

/** What people are told of prices. */
export function guidanceHandlers(context: Context): Handlers<readonly [typeof getPriceGuide]> {
  const { cache, reads } = context;
  return {
    getPriceGuide: async ({ query, req }) => {
      if (!context.reference.categories.has(query.category))
        throw invalidField('category', 'unknown_category');
      const load = () =>
        reads.read(readAfter(req), async (pool) =>
          JSON.stringify({ guide: await findPriceGuide(pool, query) }),
        );
      return new RawJson(await cache.text(`price-guide:${JSON.stringify(query)}`, keptSeconds, load));
    },
  };
}

import type { favouriteOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import { type Handlers, RawJson } from '../kernel/http/mount.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import type { Context } from '../reference/reference.ts';
import { listFavouritesJson } from './favourite-list.ts';
import { forget, keep, keepOne, keptIds } from './favourites.ts';

// A heart is pressed and pressed again; what a phone had kept is handed over when somebody signs in.
const changeMinute: Limit = { name: 'favourite-minute', points: 60, seconds: 60 };
const mergeHour: Limit = { name: 'favourite-merge-hour', points: 30, seconds: 3600 };

/** What somebody keeps. It is read from the primary, so that they see what they just did. */
export function favouriteHandlers(context: Context): Handlers<typeof favouriteOperations> {
  const { pool, limits } = context;
  return {
    listFavourites: async ({ actor, query }) =>
      new RawJson(await listFavouritesJson(pool, context.reference, actor.id, query)),
    listFavouriteIds: async ({ actor }) => ({ ids: await keptIds(pool, actor.id) }),
    addFavourites: async ({ actor, body }) => {
      await limits.consume(mergeHour, actor.id);
      await transaction(pool, (tx) => keep(tx, actor.id, body.adIds));
      return null;
    },
    addFavourite: async ({ actor, params }) => {
      await limits.consume(changeMinute, actor.id);
      await transaction(pool, (tx) => keepOne(tx, actor.id, params.adId));
      return null;
    },
    removeFavourite: async ({ actor, params }) => {
      await limits.consume(changeMinute, actor.id);
      await forget(pool, actor.id, params.adId);
      return null;
    },
  };
}

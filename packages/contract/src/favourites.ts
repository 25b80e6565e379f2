import { z } from 'zod';
import { adCard } from './ads.ts';
import { mostFavourites, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { cursorParam, integerParam, orNull, timestamp } from './primitives.ts';

const adId = z.int().min(1);
const favouriteParams = z.strictObject({ adId: integerParam(1, Number.MAX_SAFE_INTEGER) });

/** A listing that somebody wants to find again. */
export const favourite = z
  .object({
    adId,
    state: z
      .enum(['live', 'sold', 'removed'])
      .openapi({ description: 'removed: it is shown no more, and has no card' }),
    card: orNull(adCard),
    savedAt: timestamp,
    savedPrice: z.int().nullable().openapi({ description: 'Paisa; what it cost when it was saved' }),
  })
  .openapi('Favourite');
export type Favourite = z.output<typeof favourite>;

export const listFavourites = operation({
  id: 'listFavourites',
  method: 'get',
  path: '/api/me/favourites',
  tag: 'Favourites',
  summary: "The caller's favourites, last saved first, also those that are sold or gone",
  access: 'user',
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z.object({ items: z.array(favourite), nextCursor: z.string().nullable() }).openapi('FavouritePage'),
  },
  errors: ['invalid_cursor'],
});

export const listFavouriteIds = operation({
  id: 'listFavouriteIds',
  method: 'get',
  path: '/api/me/favourite-ids',
  tag: 'Favourites',
  summary: 'Which listings are favourites, to mark the hearts of a page',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ ids: z.array(adId) }).openapi('FavouriteIds') },
});

export const addFavourites = operation({
  id: 'addFavourites',
  method: 'post',
  path: '/api/me/favourites',
  tag: 'Favourites',
  summary: 'Take over what was kept on a phone before signing in; what is not public any more is left out',
  access: 'user',
  body: z.strictObject({ adIds: z.array(adId).max(mostFavourites) }),
  response: { status: 204, body: null },
});

export const addFavourite = operation({
  id: 'addFavourite',
  method: 'put',
  path: '/api/me/favourites/{adId}',
  tag: 'Favourites',
  summary: 'Keep a public listing; the oldest one leaves when there are too many',
  access: 'user',
  params: favouriteParams,
  response: { status: 204, body: null },
  errors: ['not_found', 'gone'],
});

export const removeFavourite = operation({
  id: 'removeFavourite',
  method: 'delete',
  path: '/api/me/favourites/{adId}',
  tag: 'Favourites',
  summary: 'Forget a listing; one that was not kept is no error',
  access: 'user',
  params: favouriteParams,
  response: { status: 204, body: null },
});

export const favouriteOperations = [
  listFavourites,
  listFavouriteIds,
  addFavourites,
  addFavourite,
  removeFavourite,
] as const;

import { listPlaces, type listPlacesNear } from '@thulubazaar/contract';
import { notFound } from '../kernel/errors.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import { keptAnswer } from './kept-answer.ts';
import { placesNear } from './near.ts';
import type { Context } from './reference.ts';
import { ancestorsOf } from './reference.ts';
import { suggestPlaces } from './suggest.ts';

export function placeHandlers(
  context: Context,
): Handlers<readonly [typeof listPlaces, typeof listPlacesNear]> {
  return {
    listPlaces: keptAnswer(
      listPlaces,
      context,
      // What people type has no end.
      ({ query }) => (query.q ? null : (query.parent ?? '')),
      ({ query }) => {
        if (query.q)
          return {
            place: null,
            ancestors: [],
            items: suggestPlaces(context.reference, query.q, query.limit),
          };
        if (!query.parent) return { place: null, ancestors: [], items: context.reference.provinces };
        const place = context.reference.places.get(query.parent);
        if (!place) throw notFound();
        return { place, ancestors: ancestorsOf(place), items: place.children };
      },
    ),
    listPlacesNear: ({ query }) => ({ items: placesNear(context.reference.places.values(), query) }),
  };
}

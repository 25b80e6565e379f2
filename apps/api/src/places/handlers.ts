import type { listPlaces, listPlacesNear } from '@thulubazaar/contract';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { Handlers } from '../http/mount.ts';
import { ancestorsOf } from '../reference.ts';
import { placesNear } from './near.ts';
import { suggestPlaces } from './suggest.ts';

export function placeHandlers(
  context: Context,
): Handlers<readonly [typeof listPlaces, typeof listPlacesNear]> {
  return {
    listPlaces: ({ query }) => {
      if (query.q)
        return { place: null, ancestors: [], items: suggestPlaces(context.reference, query.q, query.limit) };
      if (!query.parent) return { place: null, ancestors: [], items: context.reference.provinces };
      const place = context.reference.places.get(query.parent);
      if (!place) throw notFound();
      return { place, ancestors: ancestorsOf(place), items: place.children };
    },
    listPlacesNear: ({ query }) => ({ items: placesNear(context.reference.places.values(), query) }),
  };
}

import { z } from 'zod';
import { longestPlaceSearch, mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { bilingual, decimalParam, integerParam, line, orNull, slugPath } from './primitives.ts';

export const placeLevel = z.enum(['province', 'district', 'local', 'area', 'ward']);
export type PlaceLevel = z.output<typeof placeLevel>;

/** A place with the name to show on its own and the label that tells it apart ("Madi, Chitwan"). */
export const place = z
  .object({
    id: slugPath,
    level: placeLevel,
    type: z.string().openapi({ description: 'e.g. metropolitan, municipality, rural, district, area' }),
    name: bilingual,
    label: bilingual,
    lat: z.number().openapi({ description: 'Approximate centre; show an area, never a pin' }),
    lng: z.number(),
  })
  .openapi('Place');
export type Place = z.output<typeof place>;

export const placePage = z
  .object({
    place: orNull(place).openapi({ description: 'The parent asked for, null for the country' }),
    ancestors: z.array(place).openapi({ description: 'From the province down to the parent of `place`' }),
    items: z.array(place),
  })
  .openapi('PlaceList');

export const listPlaces = operation({
  id: 'listPlaces',
  method: 'get',
  path: '/api/places',
  tag: 'Places',
  summary: 'Children of a place, or suggestions for what someone has typed so far in either script',
  access: 'public',
  query: z.strictObject({
    parent: slugPath.optional().openapi({ description: 'Id of the parent; without it, the provinces' }),
    q: line(1, longestPlaceSearch)
      .optional()
      .openapi({ description: 'What has been typed; takes the place of parent' }),
    limit: integerParam(1, mostItems)
      .default(10)
      .openapi({ description: 'Most suggestions to return (with q)' }),
  }),
  response: { status: 200, body: placePage },
  errors: ['not_found'],
  cache: 'public, max-age=300, stale-while-revalidate=86400',
  etag: true,
});

export const listPlacesNear = operation({
  id: 'listPlacesNear',
  method: 'get',
  path: '/api/places/near',
  tag: 'Places',
  summary: 'Areas nearer than 4 km, then the municipalities around a point of Nepal, each nearest first',
  access: 'public',
  query: z.strictObject({
    lat: decimalParam(26, 31).openapi({ description: 'Degrees north; two decimals (1 km) are enough' }),
    lng: decimalParam(80, 89).openapi({ description: 'Degrees east' }),
  }),
  response: { status: 200, body: z.object({ items: z.array(place) }).openapi('PlacesNear') },
  // Where somebody is stays out of every cache but their own.
  cache: 'private, max-age=300',
});

import { z } from 'zod';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { place } from './places.ts';
import { integerParam, line, slugPath, uuid } from './primitives.ts';

export const longestAlias = 60;

const placeAlias = z.object({ id: z.uuid(), place, alias: z.string() }).openapi('PlaceAlias');
export type PlaceAlias = z.output<typeof placeAlias>;

export const listPlaceAliases = operation({
  id: 'listPlaceAliases',
  method: 'get',
  path: '/api/admin/place-aliases',
  tag: 'Admin',
  summary: 'Names that admins have given to places, besides those they have, the newest first',
  access: 'role',
  right: 'alias.write',
  query: z.strictObject({ limit: integerParam(1, mostItems).default(mostItems) }),
  response: { status: 200, body: z.object({ items: z.array(placeAlias) }).openapi('PlaceAliases') },
});

export const addPlaceAlias = operation({
  id: 'addPlaceAlias',
  method: 'post',
  path: '/api/admin/place-aliases',
  tag: 'Admin',
  summary:
    'Have a place found by another name, in any script, within moments; a name of a category is refused',
  access: 'role',
  right: 'alias.write',
  body: z.strictObject({ placeId: slugPath, alias: line(2, longestAlias) }),
  response: { status: 201, body: placeAlias },
  idempotent: true,
});

export const removePlaceAlias = operation({
  id: 'removePlaceAlias',
  method: 'delete',
  path: '/api/admin/place-aliases/{id}',
  tag: 'Admin',
  summary: 'Have a place found no more by a name that an admin gave it',
  access: 'role',
  right: 'alias.write',
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
});

export const placeAliasOperations = [listPlaceAliases, addPlaceAlias, removePlaceAlias] as const;

import type { Place } from '@thulubazaar/contract';
import { call } from './api.ts';

interface Point {
  lat: number;
  lng: number;
}

/** Kilometres beyond which an area's name would mislead. */
const farthestArea = 4;

/** Kilometres between two points; flat, which over a district is exact enough. */
export function distance(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * 110.6;
  const east = (a.lng - b.lng) * 111.3 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** The `count` places nearest to a point. */
export function nearest<P extends Point>(places: readonly P[], point: Point, count: number): P[] {
  return [...places].sort((a, b) => distance(a, point) - distance(b, point)).slice(0, count);
}

async function childrenOf(parents: readonly (string | null)[]): Promise<Place[]> {
  const lists = await Promise.all(
    parents.map((parent) => {
      const query = parent === null ? '' : `?${new URLSearchParams({ parent })}`;
      return call<{ items: Place[] }>({ path: `/api/places${query}`, resume: false });
    }),
  );
  return lists.flatMap(({ items }) => items);
}

/**
 * Municipalities and areas around a point, nearest first. A place is known by its centre, and large ones are near
 * even when theirs is not: so each level looks into several of the level above.
 */
export async function placesNear(point: Point): Promise<Place[]> {
  const provinces = nearest(await childrenOf([null]), point, 3);
  const districts = nearest(await childrenOf(provinces.map(({ id }) => id)), point, 4);
  const locals = nearest(await childrenOf(districts.map(({ id }) => id)), point, 4);
  const areas = (await childrenOf(locals.map(({ id }) => id))).filter(
    (place) => place.level === 'area' && distance(place, point) < farthestArea,
  );
  // An area says most to a buyer; where none is known nearby, a municipality has to do.
  const near = nearest(areas, point, 5);
  return [...near, ...locals.slice(0, near.length > 0 ? 2 : 4)];
}

import type { PlaceLevel } from '@thulubazaar/contract';

interface Point {
  lat: number;
  lng: number;
}

/** Kilometres beyond which an area's name would mislead. */
const farthestArea = 4;
const mostAreas = 5;

/** Kilometres between two points; flat, which over a district is exact enough. */
export function distance(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * 110.6;
  const east = (a.lng - b.lng) * 111.3 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}

/**
 * What somebody at a point may call where they are, nearest first: up to 5 areas whose centres are nearer than 4 km,
 * then 2 municipalities, or 4 where no area is near. Districts, provinces and wards are passed over. A place is known
 * by its centre alone, so the municipality one stands in need not be the first.
 */
export function placesNear<P extends Point & { level: PlaceLevel }>(places: Iterable<P>, point: Point): P[] {
  const areas: { place: P; away: number }[] = [];
  const locals: { place: P; away: number }[] = [];
  for (const place of places) {
    if (place.level === 'local') locals.push({ place, away: distance(place, point) });
    if (place.level !== 'area') continue;
    const away = distance(place, point);
    if (away < farthestArea) areas.push({ place, away });
  }
  // An area says most to a buyer; where none is known nearby, a municipality has to do.
  const near = areas.sort((a, b) => a.away - b.away).slice(0, mostAreas);
  const around = locals.sort((a, b) => a.away - b.away).slice(0, near.length > 0 ? 2 : 4);
  return [...near, ...around].map(({ place }) => place);
}

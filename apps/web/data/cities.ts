import { cities } from '@thulubazaar/frontend/places/cities';
import { findPlace, type Place } from './api.ts';

/** The large cities. One that the API does not know is left out. */
export async function getCities(count: number = cities.length): Promise<Place[]> {
  const found = await Promise.all(cities.slice(0, count).map(findPlace));
  return found.filter((place) => place !== null);
}

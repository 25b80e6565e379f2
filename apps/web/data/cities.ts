import { findPlace, type Place } from './api.ts';

/** The six metropolitan cities and the next largest, most people first. */
const ids = [
  'kathmandu/kathmandu',
  'kaski/pokhara',
  'lalitpur/lalitpur',
  'chitwan/bharatpur',
  'parsa/birgunj',
  'morang/biratnagar',
  'bhaktapur/bhaktapur',
  'rupandehi/butwal',
  'sunsari/dharan',
  'dang/ghorahi',
  'sunsari/itahari',
  'kailali/dhangadhi',
];

/** The large cities. One that the API does not know is left out. */
export async function getCities(count = ids.length): Promise<Place[]> {
  const found = await Promise.all(ids.slice(0, count).map(findPlace));
  return found.filter((place) => place !== null);
}

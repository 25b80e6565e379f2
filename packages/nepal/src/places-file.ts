import { readFileSync } from 'node:fs';
import { type Place, parsePlaces } from './places.ts';

/** The table of places. A bundle must copy it beside itself and read its own copy, since this URL moves with the code. */
export const placesFile = new URL('../data/places.tsv', import.meta.url);

/**
 * Reads and parses the table of places, wards included.
 * @param file where the table lies when it was copied away from this package
 */
export function readPlaces(file: URL | string = placesFile): Place[] {
  return parsePlaces(readFileSync(file, 'utf8'));
}

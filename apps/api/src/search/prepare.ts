import { queryTerms } from '@thulubazaar/nepal/search-terms';
import type { Reference } from '../reference/reference.ts';
import { suggestedPlaces } from '../reference/suggest.ts';
import { categoryIndex } from './recognise-category.ts';
import { placeIndex } from './recognise-place.ts';
import { suggestedNames } from './suggest.ts';
import { postedNames } from './suggest-categories.ts';

/** Makes what the first search would wait for, a little at a time. */
export async function prepareSearch(reference: Reference): Promise<void> {
  // The maps of the lexicon, a tenth of a second of CPU, once a process.
  queryTerms('कोठा भाडामा');
  for (const made of [categoryIndex, placeIndex]) await made.prepare(reference);
}

/** As `prepareSearch`, for what the first suggestions would wait for. */
export async function prepareSuggestions(reference: Reference): Promise<void> {
  for (const made of [suggestedNames, suggestedPlaces, postedNames]) await made.prepare(reference);
}

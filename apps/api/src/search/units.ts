import type { QueryTerm } from '@thulubazaar/nepal/search-terms';

/** A run of words of a query by what they are matched with: the same for every way to write them. */
export function unitKey(terms: readonly QueryTerm[]): string {
  return terms.map(({ strict }) => strict.join('|')).join(' ');
}

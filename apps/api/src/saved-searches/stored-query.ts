import type { SavedQuery, SavedSearch } from '@thulubazaar/contract';

/** A query as it is kept and answered: one value each, choices between commas, in one order. */
export function storedQuery(query: SavedQuery): SavedSearch['query'] {
  const said = Object.entries(query).flatMap(([name, value]): [string, string | number][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
  );
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where its results stand on the web, newest first: there prices are rupees, as people write them. */
export function resultsPath(query: SavedSearch['query']): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    params.set(name, typeof value === 'number' ? String(value / 100) : value);
  params.set('sort', 'newest');
  return `/search?${params}`;
}

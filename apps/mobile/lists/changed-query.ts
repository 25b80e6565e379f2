import type { SearchLink } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery, type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';

/** The same search with some of it changed, on its first page: filters and orders that no longer fit fall away. */
export function changedQuery(query: SearchQuery, changes: Partial<SearchLink>): SearchQuery {
  return readSearchQuery(searchLink(query, changes) as Record<string, string | undefined>);
}

import { readTypedFilters } from '@thulubazaar/catalog/typed';
import type { SearchQuery } from '../urls/search-query.ts';
import { parsePrice } from '../words/format.ts';

/** A search as the API takes it, to hear of what is new; null where it asks for everything, or cannot be meant. */
export function watchedSearch({
  query,
  errors,
}: {
  query: SearchQuery;
  errors: object;
}): Record<string, string | number> | null {
  if (Object.keys(errors).length > 0) return null;
  // Of a shop one hears by following it.
  if (query.shop) return null;
  const { q, category, place, seller, sellerKind } = query;
  const text = {
    q,
    category,
    place,
    seller,
    sellerKind,
    ...readTypedFilters(category || null, query.attributes).params,
  };
  const said = Object.entries(text).filter(([, value]) => value !== '');
  const prices = (['minPrice', 'maxPrice'] as const).flatMap((name) => {
    const paisa = query[name] ? parsePrice(query[name]) : null;
    return paisa === null ? [] : [[name, paisa]];
  });
  const all = [...said, ...prices];
  return all.length > 0 ? Object.fromEntries(all) : null;
}

import type { SearchQuery } from '../urls/search-query.ts';

/** How many filters of a search are in force. */
export function countActive(query: SearchQuery): number {
  const { category, place, minPrice, maxPrice, seller, shop, shopSection, sellerKind, attributes } = query;
  const said = [category, place, minPrice, maxPrice, seller, shop, shopSection, sellerKind].filter(
    Boolean,
  ).length;
  return said + Object.keys(attributes).length;
}

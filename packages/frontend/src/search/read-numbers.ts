import { readTypedFilters } from '@thulubazaar/catalog/typed';
import { readNpr } from '@thulubazaar/nepal/money';
import type { SearchQuery } from '../urls/search-query.ts';
import { parsePrice } from '../words/format.ts';

/** What is wrong with a price or another number, by field; with any of these nothing is searched. */
export interface NumberErrors {
  minPrice?: 'badPrice' | 'doubtfulPrice' | 'badRange';
  maxPrice?: 'badPrice' | 'doubtfulPrice';
  [attribute: `attr.${string}`]: 'badNumber';
}

/** "25.000" is 25 to some and 25 thousand to others: that is asked about. */
function whyUnread(typed: string): 'badPrice' | 'doubtfulPrice' {
  return readNpr(typed).either ? 'doubtfulPrice' : 'badPrice';
}

function readPrices(query: SearchQuery) {
  const errors: NumberErrors = {};
  const min = query.minPrice ? parsePrice(query.minPrice) : undefined;
  const max = query.maxPrice ? parsePrice(query.maxPrice) : undefined;
  if (min === null) errors.minPrice = whyUnread(query.minPrice);
  if (max === null) errors.maxPrice = whyUnread(query.maxPrice);
  if (typeof min === 'number' && typeof max === 'number' && min > max) errors.minPrice = 'badRange';
  return { min: min ?? undefined, max: max ?? undefined, errors };
}

/** What cannot be meant of prices and other numbers, and the prices that can, in paisa. */
export function readNumbers(query: SearchQuery): {
  min: number | undefined;
  max: number | undefined;
  errors: NumberErrors;
} {
  const { min, max, errors } = readPrices(query);
  for (const name of readTypedFilters(query.category || null, query.attributes).wrong)
    Object.assign(errors, { [name]: 'badNumber' });
  return { min, max, errors };
}

/** A search as the lists of the API are asked for it, without its words, its order and its page. */
interface AskedFilters {
  category?: string;
  place?: string;
  seller?: string;
  shop?: string;
  shopSection?: string;
  sellerKind?: 'private';
  minPrice?: number;
  maxPrice?: number;
  [attribute: `attr.${string}`]: string;
}

/** The filters of a search whose numbers can be read. */
export function askedFilters(query: SearchQuery): AskedFilters {
  const { min, max } = readNumbers(query);
  return {
    ...readTypedFilters(query.category || null, query.attributes).params,
    ...(query.category ? { category: query.category } : {}),
    ...(query.place ? { place: query.place } : {}),
    ...(query.seller ? { seller: query.seller } : {}),
    ...(query.shop ? { shop: query.shop } : {}),
    ...(query.shopSection ? { shopSection: query.shopSection } : {}),
    ...(query.sellerKind ? { sellerKind: 'private' as const } : {}),
    ...(min === undefined ? {} : { minPrice: min }),
    ...(max === undefined ? {} : { maxPrice: max }),
  };
}

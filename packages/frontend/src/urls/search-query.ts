import { filtersOf } from '@thulubazaar/catalog/applies';
import { isOrderedByPrice } from '@thulubazaar/catalog/comparison';
import { filterParams } from '@thulubazaar/catalog/filters';
import {
  longestCursor,
  longestHandle,
  longestId,
  longestPlaceSearch,
  longestSearch,
  longestShopSlug,
} from '@thulubazaar/contract/limits';
import { searchSorts } from '@thulubazaar/contract/search-sorts';
import { cleanLine } from '@thulubazaar/nepal/clean-text';
import type { SearchLink } from './links.ts';
import { isHandle, isShopSlug, isSlugPath, isUuid } from './slugs.ts';

type Sort = (typeof searchSorts)[number];

/** What the search form says, as typed; an empty string where nothing was. */
export interface SearchQuery {
  q: string;
  /** Ids; empty when not shaped like one. */
  category: string;
  place: string;
  seller: string;
  /** A shop's slug, and the id of a section of it; empty where it is of all. */
  shop: string;
  shopSection: string;
  /** `private`, or empty for sellers of every kind. */
  sellerKind: string;
  /** A place as someone typed it; stands before `place` when both are there and disagree. */
  where: string;
  /** Prices as people write them: "22.5 lakh". */
  minPrice: string;
  maxPrice: string;
  /** Filters by attribute, by their parameters; those of the category and no others. */
  attributes: Readonly<Record<`attr.${string}`, string>>;
  sort: Sort;
  cursor: string;
}

/** The orders a search can have: without words nothing matches better than anything else; not all prices compare. */
export function sortsOf({ q, category }: Pick<SearchQuery, 'q' | 'category'>): readonly Sort[] {
  const ordered = category === '' || isOrderedByPrice(category);
  return searchSorts.filter((sort) => (sort === 'relevance' ? q : ordered || !sort.startsWith('price')));
}

type RawQuery = Record<string, string | string[] | undefined>;

function read(raw: RawQuery, name: string, maxLength: number): string {
  const value = raw[name];
  const text = (Array.isArray(value) ? value[0] : value) ?? '';
  // Bytes that were no UTF-8 arrive as replacement characters, which nobody typed.
  const short = cleanLine(text.replaceAll('\ufffd', ' ')).slice(0, maxLength);
  // Cut as the API counts, and not through the middle of an emoji.
  return cleanLine(short);
}

/** A form sends a maker and one of its models: the model is meant, unless another maker was chosen since, or none. */
function narrowModel([make = '', model = '']: readonly string[]): string[] {
  return make !== '' && model.startsWith(`${make}/`) ? [model] : [make];
}

function valuesOf(raw: RawQuery, name: string): string[] {
  const value = raw[name] ?? [];
  return name === 'attr.model' && Array.isArray(value) ? narrowModel(value) : [value].flat();
}

// Choices are repeated, as a form sends them, or stand between commas.
function readAttributes(raw: RawQuery, category: string): SearchQuery['attributes'] {
  const names = filtersOf(category || null).flatMap(filterParams);
  const said = names.map((name) => [name, read({ [name]: valuesOf(raw, name).join(',') }, name, 200)]);
  return Object.fromEntries(said.filter(([, value]) => value));
}

/** Reads the address of a search. Never fails: whatever cannot be meant is left out. */
export function readSearchQuery(raw: RawQuery): SearchQuery {
  const category = read(raw, 'category', longestId);
  // A form without scripts sends the place it was made with, whatever was done to the field; links never say `where`.
  const emptied = raw.where !== undefined && read(raw, 'where', longestPlaceSearch) === '';
  const place = emptied ? '' : read(raw, 'place', longestId);
  const seller = read(raw, 'seller', longestHandle);
  const shop = read(raw, 'shop', longestShopSlug);
  const section = read(raw, 'shopSection', 40);
  const sort = read(raw, 'sort', 20);
  const q = read(raw, 'q', longestSearch);
  const fallback = q ? 'relevance' : 'newest';
  const known = sortsOf({ q, category }).find((name) => name === sort);
  return {
    q,
    category: isSlugPath(category) ? category : '',
    place: isSlugPath(place) ? place : '',
    seller: isHandle(seller) ? seller : '',
    shop: isShopSlug(shop) ? shop : '',
    shopSection: isShopSlug(shop) && isUuid(section) ? section : '',
    sellerKind: read(raw, 'sellerKind', 10) === 'private' ? 'private' : '',
    where: read(raw, 'where', longestPlaceSearch),
    minPrice: read(raw, 'minPrice', 40),
    maxPrice: read(raw, 'maxPrice', 40),
    attributes: readAttributes(raw, isSlugPath(category) ? category : ''),
    sort: known ?? fallback,
    cursor: read(raw, 'cursor', longestCursor),
  };
}

/** Words without those from `start` to `end`: what is left of them is searched for as if they had not been typed. */
export function withoutSpan(q: string, start: number, end: number): string {
  return cleanLine(`${q.slice(0, start)} ${q.slice(end)}`);
}

/** The same search as a link, on its first page, with some fields changed; the default order is left unsaid. */
export function searchLink(query: SearchQuery, changes: Partial<SearchLink> = {}): SearchLink {
  const { q, category, place, seller, shop, shopSection, sellerKind, minPrice, maxPrice, attributes, sort } =
    query;
  const fallback = q ? 'relevance' : 'newest';
  return {
    q,
    category,
    place,
    seller,
    shop,
    shopSection,
    sellerKind,
    minPrice,
    maxPrice,
    ...attributes,
    sort: sort === fallback ? '' : sort,
    ...changes,
  };
}

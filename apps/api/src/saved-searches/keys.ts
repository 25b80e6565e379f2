import { attributeFilters } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import { isNameEnough, isSure } from '../search/match.ts';
import type { Meaning } from './meaning.ts';
import type { Shares } from './shares.ts';

/** Under this stands what requires nothing that could be looked up, such as a price alone. */
const anything = '*';
/** More names for one thing are not worth looking up. */
const mostKeys = 40;

const word = (term: string) => `w:${term}`;
const category = (no: number) => `c:${no}`;
const place = (no: number | '') => `p:${no}`;
const seller = (handle: string) => `s:${handle}`;
const attribute = (term: string) => `f:${term}`;
const both = (one: string, other: string) => `${one} ${other}`;

/** What a listing is looked up by. */
export interface ListingKeys {
  terms: readonly string[];
  filters: readonly string[];
  categories: readonly number[];
  places: readonly number[];
  seller: string;
}

/** Every key that a search can stand under which this listing matches. */
export function keysOfListing({ terms, filters, categories, places, seller: handle }: ListingKeys): string[] {
  const within = categories.map(category);
  const at = [...new Set(places)].map(place);
  return [
    anything,
    seller(handle),
    ...within,
    ...at,
    ...within.flatMap((one) => at.map((other) => both(one, other))),
    ...filters.map(attribute),
    ...terms.map(word),
  ];
}

/** Something that a match must have: one of the keys, and which part of all listings has one. */
interface Required {
  keys: string[];
  share: number;
}

function oneOf(shares: Shares, keys: string[]): Required {
  const share = keys.reduce((sum, key) => sum + shares.of(key), 0);
  return { keys: [...new Set(keys)], share: Math.min(1, share) };
}

function requiredCategories(reference: Reference, { filters, search }: Meaning, shares: Shares): Required[] {
  const asked = filters.category ? reference.categories.get(filters.category) : undefined;
  const read = search?.understanding.category ?? null;
  return [
    ...(asked ? [oneOf(shares, [category(asked.no)])] : []),
    ...(isSure(read)
      ? [
          oneOf(
            shares,
            read.entries.map(({ no }) => category(no)),
          ),
        ]
      : []),
  ];
}

function requiredPlaces(reference: Reference, { filters, search }: Meaning, shares: Shares): Required[] {
  const asked = filters.place ? reference.places.get(filters.place) : undefined;
  const read = search?.understanding.place;
  const named = read && isNameEnough(read) ? (read.terms[0]?.strict.map(word) ?? []) : [];
  return [
    ...(asked ? [oneOf(shares, [place(asked.no)])] : []),
    ...(read ? [oneOf(shares, [...read.entries.map(({ no }) => place(no)), ...named])] : []),
  ];
}

function requiredWords({ search }: Meaning, shares: Shares): Required[] {
  if (!search) return [];
  const { words, understanding } = search;
  const counts = understanding.quantities.flatMap(({ terms: [number] }) => (number ? [number.strict] : []));
  return [...words.map(({ strict }) => strict), ...counts].map((terms) => oneOf(shares, terms.map(word)));
}

const rarest = (some: readonly Required[]) => [...some].sort((a, b) => a.share - b.share)[0];

// A word that names a place is not among the pairs that listings are looked up by.
const isOfPlaces = ({ keys }: Required) => keys.every((key) => key.startsWith(place('')));

function pairOf(one: Required | undefined, other: Required | undefined): Required[] {
  if (!one || !other) return [];
  const keys = one.keys.flatMap((first) => other.keys.map((second) => both(first, second)));
  return [{ keys, share: one.share * other.share }];
}

/** The keys of the rarest thing that a search requires: no listing that has none of them matches. */
export function keysOfMeaning(reference: Reference, meaning: Meaning, shares: Shares): string[] {
  const categories = requiredCategories(reference, meaning, shares);
  const places = requiredPlaces(reference, meaning, shares);
  const { filters } = meaning;
  const all = [
    ...pairOf(rarest(categories), rarest(places.filter(isOfPlaces))),
    ...categories,
    ...places,
    ...requiredWords(meaning, shares),
    ...(filters.seller ? [{ keys: [seller(filters.seller)], share: 0 }] : []),
    ...attributeFilters(filters).map(({ terms }) => oneOf(shares, terms.map(attribute))),
  ].filter(({ keys }) => keys.length > 0 && keys.length <= mostKeys);
  return rarest(all)?.keys ?? [anything];
}

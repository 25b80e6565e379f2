import {
  type ConditionValue,
  type PreferenceValue,
  type QueryPart,
  readQuery,
} from '@thulubazaar/nepal/read-query';
import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import type { PlaceEntry, Reference } from '../reference/reference.ts';
import { type FoundCategory, findCategory, type QuantityPart, type Span } from './find-category.ts';
import { type FoundPlace, findPlace } from './find-place.ts';

type PricePart = Extract<QueryPart, { kind: 'price' }>;
type WordPart = Extract<QueryPart, { kind: 'word' }>;
type DeniedPart = Extract<QueryPart, { kind: 'denied' }>;

/** Good, beautiful and near are said of everything. */
const telling: ReadonlySet<PreferenceValue> = new Set(['urgent', 'genuine', 'clean', 'fresh']);

/** What somebody who typed a query means. What is sure filters, what is likely orders. */
export interface Understanding {
  /** What a listing must say, each word once. */
  words: QueryTerm[];
  /** Everything that was said of the thing, for order alone: also words that stand for the category. */
  said: QueryTerm[];
  /** `terms` are the words that say it. */
  category: FoundCategory['found'];
  /** The words that say it, for titles that name a place their listing is not at. */
  place: (Span & { entries: PlaceEntry[]; terms: QueryTerm[] }) | null;
  price: (Span & Pick<PricePart, 'min' | 'max' | 'unit'>) | null;
  condition: (Span & { value: ConditionValue; term: QueryTerm }) | null;
  quantities: QuantityPart[];
  negotiable: Span | null;
  /** What must not be there. */
  denied: DeniedPart[];
  preferences: PreferenceValue[];
  /** The words of preferences that some listings say of themselves: they come first. */
  wished: QueryTerm[];
}

/** From here on what was read filters. */
export const sureFrom = 0.85;

/** Reads a query with both trees. Pure: the same text and trees always give the same. */
export function understand(reference: Reference, text: string): Understanding {
  const parts = readQuery(text);
  const place = findPlace(reference, parts);
  const rest = parts.filter((_, at) => !place || at < place.from || at >= place.to);
  const quantities = rest.filter((part) => part.kind === 'quantity');
  const category = findCategory(reference, rest, quantities);
  const words = rest.filter((part): part is WordPart => part.kind === 'word' && !category.consumed.has(part));
  const price = rest.find((part) => part.kind === 'price');
  const condition = rest.find((part) => part.kind === 'condition');
  const negotiable = rest.find((part) => part.kind === 'negotiable');
  const preferences = rest.filter((part) => part.kind === 'preference');
  const understanding: Understanding = {
    words: distinct(words.map(({ term }) => term)),
    said: distinct(rest.flatMap((part) => (part.kind === 'word' ? [part.term] : []))),
    category: category.found,
    place: place && { ...placeSpan(parts, place), entries: place.entries, terms: place.terms },
    price: price ? { ...extended(parts, price), min: price.min, max: price.max, unit: price.unit } : null,
    condition: condition
      ? { ...extended(parts, condition), value: condition.value, term: condition.term }
      : null,
    quantities,
    negotiable: negotiable ? extended(parts, negotiable) : null,
    denied: rest.filter((part) => part.kind === 'denied'),
    preferences: preferences.map(({ value }) => value),
    wished: preferences.filter(({ value }) => telling.has(value)).map(({ term }) => term),
  };
  return saysNothing(understanding) ? literally(understanding, parts) : understanding;
}

function saysNothing({ words, category, place, price, quantities }: Understanding): boolean {
  return words.length === 0 && !place && !price && quantities.length === 0 && !category;
}

// "second hand", "cheap": nothing but how it is to be. Then that is what must be said.
function literally(understanding: Understanding, parts: readonly QueryPart[]): Understanding {
  const words = distinct(parts.flatMap((part) => ('term' in part && part.term ? [part.term] : [])));
  return {
    ...understanding,
    words,
    said: words,
    condition: null,
    negotiable: null,
    preferences: [],
    wished: [],
  };
}

function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const known = new Map(terms.map((term) => [term.strict.join(' '), term]));
  return [...known.values()];
}

const behind = new Set(['ma', 'maa', 'ko', 'ka', 'ki', 'bata', 'tira', 'मा', 'को', 'का', 'की', 'बाट', 'तिर']);
const before = new Set(['in', 'at', 'near', 'around', 'of', 'from']);

/** With the particle behind it, which says nothing once the part is taken out. */
function extended(parts: readonly QueryPart[], { start, end, sure }: QueryPart): Span {
  const next = parts.find((part) => part.start >= end);
  return { start, end: next && behind.has(next.text.toLowerCase()) ? next.end : end, sure };
}

function placeSpan(parts: readonly QueryPart[], { from, to, sure }: FoundPlace): Span {
  const [first, last] = [parts[from], parts[to - 1]];
  const previous = parts[from - 1];
  const start = previous && before.has(previous.text.toLowerCase()) ? previous.start : (first?.start ?? 0);
  return { start, end: last ? extended(parts, last).end : start, sure };
}

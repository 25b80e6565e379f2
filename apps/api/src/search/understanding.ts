import {
  type ConditionValue,
  type PreferenceValue,
  type QueryPart,
  readQuery,
} from '@thulubazaar/nepal/read-query';
import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import type { CategoryEntry, PlaceEntry, Reference } from '../reference/reference.ts';
import { type CategoryMention, recogniseCategories } from './recognise-category.ts';
import { type PlaceMatch, recognisePlace, wardOf, within } from './recognise-place.ts';

/** Where in the query something was read, in UTF-16 units, and how sure (0 to 1). */
export interface Span {
  start: number;
  end: number;
  sure: number;
}

type PricePart = Extract<QueryPart, { kind: 'price' }>;
export type QuantityPart = Extract<QueryPart, { kind: 'quantity' }>;
type WordPart = Extract<QueryPart, { kind: 'word' }>;

/** What somebody who typed a query means. What is sure filters, what is likely orders. */
export interface Understanding {
  /** What a listing must say, each word once. */
  words: QueryTerm[];
  /** Everything that was said of the thing, for order alone: also words that stand for the category. */
  said: QueryTerm[];
  /** `terms` are the words that say it. */
  category: (Span & { entries: CategoryEntry[]; terms: QueryTerm[] }) | null;
  /** The words that say it, for titles that name a place their listing is not at. */
  place: (Span & { entries: PlaceEntry[]; terms: QueryTerm[] }) | null;
  price: (Span & Pick<PricePart, 'min' | 'max'>) | null;
  condition: (Span & { value: ConditionValue; term: QueryTerm }) | null;
  quantities: QuantityPart[];
  preferences: PreferenceValue[];
}

/** From here on what was read filters. */
export const sureFrom = 0.85;

const longestPlace = 4;
/** The keys of shorter names are those of many other words. */
const shortestSound = 4;

/** What counted things are, where no other word says it. */
const countedIn: Readonly<Record<string, readonly string[]>> = {
  room: ['property/rooms'],
  bhk: ['property/flats', 'property/apartments'],
  aana: ['property/land'],
  ropani: ['property/land'],
  kattha: ['property/land'],
  dhur: ['property/land'],
  bigha: ['property/land'],
};

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
  const understanding: Understanding = {
    words: distinct(words.map(({ term }) => term)),
    said: distinct(rest.flatMap((part) => (part.kind === 'word' ? [part.term] : []))),
    category: category.found,
    place: place && { ...placeSpan(parts, place), entries: place.entries, terms: place.terms },
    price: price ? { ...extended(parts, price), min: price.min, max: price.max } : null,
    condition: condition
      ? { ...extended(parts, condition), value: condition.value, term: condition.term }
      : null,
    quantities,
    preferences: rest.flatMap((part) => (part.kind === 'preference' ? [part.value] : [])),
  };
  return saysNothing(understanding) ? literally(understanding, parts) : understanding;
}

function saysNothing({ words, category, place, price, quantities }: Understanding): boolean {
  return words.length === 0 && !place && !price && quantities.length === 0 && !category;
}

// "second hand", "cheap": nothing but how it is to be. Then that is what must be said.
function literally(understanding: Understanding, parts: readonly QueryPart[]): Understanding {
  const words = distinct(parts.flatMap((part) => ('term' in part && part.term ? [part.term] : [])));
  return { ...understanding, words, said: words, condition: null, preferences: [] };
}

function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const known = new Map(terms.map((term) => [term.strict.join(' '), term]));
  return [...known.values()];
}

interface FoundPlace {
  entries: PlaceEntry[];
  terms: QueryTerm[];
  from: number;
  to: number;
  sure: number;
}

function findPlace(reference: Reference, parts: readonly QueryPart[]): FoundPlace | null {
  const found: FoundPlace[] = [];
  for (let from = 0; from < parts.length; ) {
    const place = placeAt(reference, parts, from);
    if (place) found.push(place);
    from = place ? place.to : from + 1;
  }
  return found.length < 2 ? (found[0] ?? null) : joined(found, parts);
}

function placeAt(reference: Reference, parts: readonly QueryPart[], from: number): FoundPlace | null {
  for (let length = Math.min(longestPlace, parts.length - from); length > 0; length -= 1) {
    const run = parts.slice(from, from + length);
    if (!isNameable(run)) continue;
    const match = recognisePlace(
      reference,
      run.map(({ text }) => text),
    );
    const sure = match ? surenessOf(run, match) : 0;
    if (!match || sure === 0) continue;
    const next = parts[from + length];
    const ward = next?.kind === 'word' ? wardOf(reference, match.entries, next.text) : null;
    const terms = run.flatMap((part) => ('term' in part && part.term ? [part.term] : []));
    return ward
      ? { entries: [ward], terms: [], from, to: from + length + 1, sure: 0.95 }
      : { entries: match.entries, terms, from, to: from + length, sure };
  }
  return null;
}

// "Naya Baneshwor" begins with what elsewhere is a condition; a name of one word is a word.
function isNameable(run: readonly QueryPart[]): boolean {
  const [first, ...others] = run;
  const last = run.at(-1);
  if (!first || last?.kind !== 'word' || /^k\d/.test(last.term.strict[0] ?? '')) return false;
  return [first, ...others].every((part) => 'term' in part && part.term !== null);
}

function surenessOf(run: readonly QueryPart[], { exact }: PlaceMatch): number {
  const last = run.at(-1);
  const isIn = last?.kind === 'word' && last.role === 'in';
  if (run.length > 1) return exact ? 0.95 : isIn ? 0.9 : 0.7;
  const known = last?.kind === 'word' && last.term.strict.every(isThing);
  if (known) return exact && isIn ? 0.9 : 0;
  if (exact) return 0.95;
  const sound = last?.kind === 'word' ? (last.term.strict[0]?.length ?? 0) - 1 : 0;
  return sound < shortestSound ? 0 : isIn ? 0.9 : 0.7;
}

/** A concept of the lexicon that is no place. */
function isThing(term: string): boolean {
  return term.startsWith('c') && !term.startsWith('cplace');
}

// Of two places beside each other the one within the other is meant; two that have nothing to do with each other are words.
function joined(found: readonly FoundPlace[], parts: readonly QueryPart[]): FoundPlace | null {
  const [first, ...others] = found;
  if (!first) return null;
  let entries: PlaceEntry[] | null = first.entries;
  let last = first;
  for (const other of others) {
    entries = within(entries, other.entries);
    const between = parts.slice(last.to, other.from);
    if (!entries || between.some((part) => part.kind !== 'filler')) return null;
    last = other;
  }
  const terms = found.find((each) => each.entries.some((entry) => entries.includes(entry)))?.terms ?? [];
  return { entries, terms, from: first.from, to: last.to, sure: 0.95 };
}

interface FoundCategory {
  found: Understanding['category'];
  /** Parts that the category stands for: no listing need say them. */
  consumed: Set<QueryPart>;
}

const noCategory: FoundCategory = { found: null, consumed: new Set() };

function findCategory(
  reference: Reference,
  parts: readonly QueryPart[],
  quantities: readonly QuantityPart[],
): FoundCategory {
  const said = parts.flatMap((part) =>
    (part.kind === 'word' || part.kind === 'filler') && part.term ? [{ part, term: part.term }] : [],
  );
  // "wanted" alone is what people say of everything, not the category of that name.
  const mentions = recogniseCategories(
    reference,
    said.map(({ term }) => term),
  ).filter(({ from, to }) => said.slice(from, to).some(({ part }) => part.kind === 'word'));
  const partsOf = ({ from, to }: CategoryMention) => said.slice(from, to).map(({ part }) => part);
  const spanOf = (mention: CategoryMention, sure: number) => ({
    start: partsOf(mention)[0]?.start ?? 0,
    end: partsOf(mention).at(-1)?.end ?? 0,
    sure,
    entries: lowest(mention.entries),
    terms: said.slice(mention.from, mention.to).map(({ term }) => term),
  });
  const whole = mentions.filter((mention) => mention.whole);
  const last = mentions.at(-1);
  if (!last) return fromQuantity(reference, quantities);
  const [head, ...others] = [...whole].sort((a, b) => depth(b) - depth(a));
  if (!head || !last.whole || !others.every((other) => related(head, other)))
    return { found: spanOf(last, 0.6), consumed: new Set() };
  const consumed = new Set(whole.flatMap(partsOf));
  const entries = others.reduce((some, other) => narrowed(some, other.entries), head.entries);
  return { found: { ...spanOf(head, 0.95), entries: lowest(entries) }, consumed };
}

/** A category is left out where one below it is meant too. */
function lowest(entries: CategoryEntry[]): CategoryEntry[] {
  return entries.filter((entry) => !entries.some((other) => other.parent === entry));
}

function depth({ entries }: CategoryMention): number {
  return entries.every((entry) => entry.parent) ? 1 : 0;
}

function isWithin(inner: CategoryEntry, outer: CategoryEntry): boolean {
  return inner === outer || inner.parent === outer;
}

function related(head: CategoryMention, other: CategoryMention): boolean {
  return head.entries.some((entry) => other.entries.some((each) => isWithin(entry, each)));
}

function narrowed(some: CategoryEntry[], other: readonly CategoryEntry[]): CategoryEntry[] {
  return some.filter((entry) => other.some((each) => isWithin(entry, each)));
}

function fromQuantity(reference: Reference, [quantity]: readonly QuantityPart[]): FoundCategory {
  const ids = quantity && countedIn[quantity.unit];
  if (!ids) return noCategory;
  const entries = ids.flatMap((id) => reference.categories.get(id) ?? []);
  const { start, end } = quantity;
  const sure = quantity.unit === 'room' || quantity.unit === 'bhk' ? 0.9 : 0.6;
  return { found: { start, end, sure, entries, terms: [] }, consumed: new Set() };
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

import type { QuantityUnit } from './counting.ts';
import { plainEnglish } from './lexicon/plain-english.ts';
import { LONGEST_PHRASE } from './phrases.ts';
import { type Atom, atomsOf } from './query/atoms.ts';
import { denialAfter, denialBefore, joinsDenied } from './query/denials.ts';
import type { QueryPriceUnit } from './query/price-words.ts';
import { type PriceRange, readPrice } from './query/prices.ts';
import { readQuantity } from './query/quantities.ts';
import { type QueryWord, queryWords } from './query/query-words.ts';
import { roleAt, type WordRole } from './query/roles.ts';
import { type ConditionValue, LONGEST_WISH, type PreferenceValue, wishes } from './query/wishes.ts';
import {
  askedPhraseAt,
  conceptUnit,
  MOST_QUERY_TOKENS,
  phraseAt,
  type QueryTerm,
  termOfWord,
  wordUnit,
} from './search-terms.ts';
import { isStopWord } from './stop-words.ts';
import { readWord } from './words.ts';

export type { ConditionValue, PreferenceValue, QuantityUnit, QueryPriceUnit, WordRole };

/** Where a part stands in the text given, in UTF-16 units, what stands there, and how sure it was read (0 to 1). */
export interface QuerySpan {
  start: number;
  end: number;
  text: string;
  sure: number;
}

/** What a part says. `term` is what to match when the reader of the parts would rather match its words. */
export type QueryPart = QuerySpan &
  (
    | { kind: 'price'; min: number | null; max: number | null; unit: QueryPriceUnit | null }
    | { kind: 'quantity'; value: number; unit: QuantityUnit; terms: QueryTerm[] }
    | { kind: 'condition'; value: ConditionValue; term: QueryTerm }
    | { kind: 'negotiable'; term: QueryTerm }
    /** Orders what is found, is never required. */
    | { kind: 'preference'; value: PreferenceValue; term: QueryTerm }
    /** Never required. No term where the word says nothing in any listing (`ma`, `the`). */
    | { kind: 'filler'; term: QueryTerm | null }
    /** What must not be there: `without deposit`, `phone not samsung`. */
    | { kind: 'denied'; terms: QueryTerm[] }
    /** What must be matched; `role` as its ending or the particle beside it says: koteshwor *ma* is *in*. */
    | { kind: 'word'; term: QueryTerm; role: WordRole | null }
  );

const LONGEST_QUERY = 400;

/**
 * What a query says, as far as language alone tells: its parts in the order written. Prices, counts and wishes are read
 * in all three ways of writing; places and categories are not known here.
 */
export function readQuery(text: string): QueryPart[] {
  const typed = text.slice(0, LONGEST_QUERY);
  const words = queryWords(typed).slice(0, MOST_QUERY_TOKENS * 2);
  const atoms = atomsOf(words);
  const parts: QueryPart[] = [];
  for (let at = 0; at < words.length; ) {
    const read = partAt(words, atoms, at);
    parts.push({ ...spanOf(typed, words, at, read.next), ...read.part } as QueryPart);
    at = read.next;
  }
  return matchSomething(parts);
}

/** A part without its span. */
type Bare<Part> = Part extends QuerySpan ? Omit<Part, 'start' | 'end' | 'text'> : never;
interface Read {
  part: Bare<QueryPart>;
  /** The word after it. */
  next: number;
}

function partAt(words: readonly QueryWord[], atoms: readonly Atom[], at: number): Read {
  const read = deniedAt(words, atoms, at) ?? saidAt(words, atoms, at);
  const { part, next } = read;
  const denial = part.kind === 'word' ? denialAfter(words, next) : 0;
  if (part.kind !== 'word' || denial === 0) return read;
  return denied([part.term], next + denial);
}

function saidAt(words: readonly QueryWord[], atoms: readonly Atom[], at: number): Read {
  return (
    priceAt(words, atoms, at) ??
    quantityAt(words, at) ??
    wishAt(words, at, 2) ??
    phraseOf(words, at) ??
    wishAt(words, at, 1) ??
    wordAt(words, at)
  );
}

/** What is not wanted, with the words that say so. Numbers and prices are not denied. */
function deniedAt(words: readonly QueryWord[], atoms: readonly Atom[], at: number): Read | null {
  const denial = denialBefore(words, at);
  if (denial === 0) return null;
  const terms: QueryTerm[] = [];
  let end = at;
  for (let next = at + denial; next < words.length; ) {
    const { part, next: after } = saidAt(words, atoms, next);
    const isSaid = part.kind === 'word' && words[next]?.script !== 'number';
    if (isSaid) {
      terms.push(part.term);
      end = after;
      if (!joinsDenied(words[after])) break;
    } else if (part.kind !== 'filler' || part.term !== null)
      return terms.length > 0 ? denied(terms, end) : deniedWish(part, after);
    next = isSaid ? after + 1 : after;
  }
  return terms.length > 0 ? denied(terms, end) : null;
}

function denied(terms: QueryTerm[], next: number): Read {
  return { part: { kind: 'denied', terms, sure: 0.9 }, next };
}

/** "Not used" asks for what is new; that something need not be cheap asks for nothing. */
function deniedWish(part: Bare<QueryPart>, next: number): Read | null {
  if (part.kind === 'condition') {
    const value = part.value === 'new' ? 'used' : 'new';
    return { part: { ...part, value, term: wordUnit({ text: value, script: 'latin' }), sure: 0.9 }, next };
  }
  const saysNothing = part.kind === 'preference' || part.kind === 'negotiable' || part.kind === 'filler';
  return saysNothing ? { part: { kind: 'filler', term: null, sure: 0.8 }, next } : null;
}

function priceAt(words: readonly QueryWord[], atoms: readonly Atom[], at: number): Read | null {
  const from = atoms.findIndex(({ word }) => word === at);
  const price = from < 0 ? null : readPrice(atoms, from);
  if (!price) return null;
  const { min, max, unit, sure }: PriceRange = price;
  return { part: { kind: 'price', min, max, unit, sure }, next: atoms[price.next]?.word ?? words.length };
}

function quantityAt(words: readonly QueryWord[], at: number): Read | null {
  const quantity = readQuantity(words, at);
  if (!quantity) return null;
  const { value, unit, counted, next } = quantity;
  const terms = [wordUnit({ text: String(value), script: 'number' }), wordUnit(counted)];
  return { part: { kind: 'quantity', value, unit, terms, sure: 0.95 }, next };
}

/** The longest wish of at least so many words. */
function wishAt(words: readonly QueryWord[], at: number, least: number): Read | null {
  for (let length = Math.min(LONGEST_WISH, words.length - at); length >= least; length -= 1) {
    const said = words.slice(at, at + length);
    const wish = wishes.get(said.map((word) => word.text).join(' '));
    if (wish) return { part: { ...wish, term: termOf(said) }, next: at + length };
  }
  return null;
}

/** What the words of a wish ask for: the phrase they are, else the first of them that means something. */
function termOf(said: readonly QueryWord[]): QueryTerm {
  const phrase = phraseAt(said, 0);
  if (phrase) return conceptUnit(phrase.text, [phrase.concept]);
  return wordUnit(said.find((word) => !isStopWord(word.text)) ?? said[0] ?? { text: '', script: 'latin' });
}

const GENITIVE = new Set(['ko', 'ka', 'को', 'का']);

/** A phrase, also one that is tied by a genitive: `pani ko tanki`. */
function phraseOf(words: readonly QueryWord[], at: number): Read | null {
  const places: number[] = [];
  for (let word = at; word < words.length && places.length < LONGEST_PHRASE; word += 1)
    if (word === at || !GENITIVE.has(words[word]?.text ?? '')) places.push(word);
  const phrase = askedPhraseAt(
    places.flatMap((word) => words[word] ?? []),
    0,
  );
  if (!phrase) return null;
  const length = (places[phrase.length - 1] ?? at) - at + 1;
  const term = conceptUnit(phrase.text, [phrase.concept]);
  return { part: { kind: 'word', term, role: roleAt(words, at, length), sure: 1 }, next: at + length };
}

function wordAt(words: readonly QueryWord[], at: number): Read {
  const word = readWord(words, at);
  const next = at + 1;
  if (!word) return { part: { kind: 'filler', term: null, sure: 0.95 }, next };
  const term = termOfWord(word);
  // "Without", "very", "easy": what no listing need say.
  if (word.concepts.length === 0 && plainEnglish.has(word.text))
    return { part: { kind: 'filler', term, sure: 0.8 }, next };
  return { part: { kind: 'word', term, role: roleAt(words, at, 1), sure: 1 }, next };
}

function spanOf(
  typed: string,
  words: readonly QueryWord[],
  from: number,
  to: number,
): Omit<QuerySpan, 'sure'> {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: typed.slice(start, end) };
}

/** A query of nothing but wishes asks for their words: "second hand", "free". */
function matchSomething(parts: QueryPart[]): QueryPart[] {
  if (
    parts.some(
      ({ kind }) => kind === 'word' || kind === 'quantity' || kind === 'price' || kind === 'condition',
    )
  )
    return parts;
  return parts.map((part): QueryPart => {
    if (part.kind === 'denied') return asWord(part, part.terms[0] ?? null);
    if (part.kind !== 'filler' && part.kind !== 'preference' && part.kind !== 'negotiable') return part;
    return asWord(part, part.term);
  });
}

function asWord(part: QueryPart, term: QueryTerm | null): QueryPart {
  const { start, end, text, sure } = part;
  return term === null ? part : { start, end, text, sure, kind: 'word', term, role: null };
}

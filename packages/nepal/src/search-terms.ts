import { composed } from './lexicon/composed.ts';
import { neighbours } from './lexicon/neighbours.ts';
import { wholePhrases } from './lexicon/whole-phrases.ts';
import { lexicon } from './lexicon.ts';
import { conceptOfPhrase, LONGEST_PHRASE } from './phrases.ts';
import { fullKey, looseKey, strictKey } from './sound-key.ts';
import { conceptsOf } from './synonyms.ts';
import { allTokens, type Token } from './tokens.ts';
import { meaningfulWords, type Word } from './words.ts';

/** A lexeme of `a-z0-9` only, so it needs no quoting inside a `tsvector` or `tsquery`. */
export type IndexTerm = { term: string; position: number /** As written. */; word: string };

/**
 * One unit of a query. A document matches in the first tier when, for every unit, it has any of `strict`; in the
 * second when it has any of `loose`, which contains `strict`.
 */
export type QueryTerm = { token: string; strict: string[]; loose: string[] };

/** Counts up whenever the same text gives other index terms: documents of older terms are to be made anew. */
export const TERMS_VERSION = 6;
export const MOST_QUERY_TOKENS = 12;
/** PostgreSQL keeps positions up to 16,383; a listing has far fewer words. */
export const MOST_INDEX_TOKENS = 4000;
const LONGEST_TERM = 40;
const LONGEST_QUERY = 400;
const LONGEST_TEXT = 40_000;
/** Consonant skeletons shorter than this fit too many unrelated words to search by. */
const SHORTEST_LOOSE_KEY = 3;
/** The consonants of shorter words are those of many others: their vowels count too. */
const SHORTEST_STRICT_KEY = 3;
/** English plurals, where the singular is long enough to be a word. */
const PLURAL = /^[a-z]{4,}[^sui]s$/;

/**
 * Everything a text can be found by, with the position of the word (from 1, as `tsvector` counts): its concepts (`c…`)
 * or, without any, its strict key (`k…`; `s…` with all vowels when that is short; `u…` for other scripts), and its loose
 * key (`l…`). Terms never depend on the script a known word was written in. Words after the `most` first terms are not
 * looked at.
 */
export function indexTerms(text: string, most = Number.POSITIVE_INFINITY): IndexTerm[] {
  // Every second word may be without meaning.
  const all = allTokens(text.slice(0, LONGEST_TEXT)).slice(0, Math.min(MOST_INDEX_TOKENS, most * 2));
  const words = meaningfulWords(all);
  const found: IndexTerm[] = [];
  for (let at = 0; at < words.length && found.length < most; ) {
    const phrase = phraseAt(words, at);
    const isWhole = phrase !== null && wholePhrases.has(phrase.concept);
    found.push(...termsAt(words, at, phrase?.concept, isWhole));
    at += isWhole ? phrase.length : 1;
  }
  return found.slice(0, most);
}

function termsAt(
  words: readonly Word[],
  at: number,
  phrase: string | undefined,
  isWhole: boolean,
): IndexTerm[] {
  const word = words[at];
  if (!word) return [];
  const concepts = word.concepts.map(conceptTerm);
  // A word with a concept is always asked for by concept; its key would only let sound-alikes in.
  const own = concepts.length > 0 ? concepts : keyTerms(word);
  const each = isWhole ? [] : [...own, ...looseTerms(word)];
  const terms = [...(phrase === undefined ? [] : [conceptTerm(phrase)]), ...each];
  return [...new Set(terms)].map((term) => ({ term, position: word.position + 1, word: word.text }));
}

/**
 * The units of a query, each once, in the order written. A word with known concepts is searched by concept alone, so
 * that every spelling and language of it asks for exactly the same documents.
 */
export function queryTerms(text: string): QueryTerm[] {
  const words = meaningfulWords(allTokens(text.slice(0, LONGEST_QUERY))).slice(0, MOST_QUERY_TOKENS);
  const units = new Map<string, QueryTerm>();
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const phrase = askedPhraseAt(words, at);
    const unit = phrase ? conceptUnit(phrase.text, [phrase.concept]) : termOfWord(word);
    at += phrase?.length ?? 1;
    const identity = unit.strict.join(' ');
    if (!units.has(identity)) units.set(identity, unit);
  }
  return [...units.values()];
}

/** What one word asks for wherever it stands. */
export function wordUnit(word: Pick<Token, 'text' | 'script'>): QueryTerm {
  return termOfWord({ ...word, concepts: word.script === 'number' ? [] : conceptsOf(word.text) });
}

/** What a word asks for with the concepts it has where it stands. */
export function termOfWord(word: Pick<Word, 'text' | 'script' | 'concepts'>): QueryTerm {
  if (word.concepts.length > 0) return conceptUnit(word.text, word.concepts);
  const strict = keyTerms(word);
  return { token: word.text, strict, loose: [...new Set([...strict, ...looseTerms(word)])] };
}

/** What a word or phrase with known concepts asks for. */
export function conceptUnit(token: string, concepts: readonly string[]): QueryTerm {
  const strict = concepts.map(conceptTerm);
  const wider = concepts.flatMap((concept) => [
    ...(neighbours.get(concept) ?? []).map(conceptTerm),
    ...looseKeysOf(concept),
  ]);
  return { token, strict, loose: [...new Set([...strict, ...wider])] };
}

/** As `phraseAt`, for queries: a phrase that is just its words is asked for by them. */
export function askedPhraseAt(words: readonly Pick<Token, 'text' | 'script'>[], at: number) {
  const phrase = phraseAt(words, at);
  return phrase && composed.has(phrase.concept) ? null : phrase;
}

/** The longest phrase that begins at a word. */
export function phraseAt(
  words: readonly Pick<Token, 'text' | 'script'>[],
  at: number,
): { concept: string; text: string; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
    const said = words.slice(at, at + length);
    if (said.some(({ script }) => script === 'number')) continue;
    const text = said.map((word) => word.text).join(' ');
    const concept = conceptOfPhrase(text);
    if (concept) return { concept, text, length };
  }
  return null;
}

const looseKeysOfConcepts = new Map<string, readonly string[]>();
const surfacesOf = new Map(lexicon);

/** Loose keys of a concept come from its Devanagari spellings, whatever spelling the query used. */
function looseKeysOf(concept: string): readonly string[] {
  const known = looseKeysOfConcepts.get(concept);
  if (known) return known;
  const native = (surfacesOf.get(concept) ?? []).filter((surface) => /^[\u0900-\u097f]+$/.test(surface));
  const keys = [...new Set(native.flatMap(longLooseTerm))]
    .filter((term) => term.length > SHORTEST_LOOSE_KEY + 1)
    .sort();
  looseKeysOfConcepts.set(concept, keys);
  return keys;
}

function conceptTerm(concept: string): string {
  return `c${concept.replaceAll('-', '')}`;
}

/** The key of a word, and of its singular where it looks like an English plural. */
function keyTerms(word: Pick<Token, 'text' | 'script'>): string[] {
  const { text, script } = word;
  const singular =
    script === 'latin' && PLURAL.test(text) ? [keyTerm({ text: text.slice(0, -1), script })] : [];
  return [keyTerm(word), ...singular];
}

/** The strict key; for numbers the digits; for other scripts the code points, which keep exact matches possible. */
function keyTerm(word: Pick<Token, 'text' | 'script'>): string {
  if (word.script === 'number') return clip(`k${word.text.replace('.', 'p')}`);
  // Letters of models are the letters they are: Y20 is no i20.
  const isLetter = word.script === 'latin' && word.text.length === 1;
  const key = word.script === 'other' || isLetter ? '' : strictKey(word.text);
  if (key.length >= SHORTEST_STRICT_KEY) return clip(`k${key}`);
  if (key !== '') return clip(`s${fullKey(word.text)}`);
  return clip(`u${[...word.text].map((letter) => letter.codePointAt(0)?.toString(36) ?? '').join('')}`);
}

function looseTerms(word: Pick<Token, 'text' | 'script'>): string[] {
  return word.script === 'devanagari' || word.script === 'latin' ? longLooseTerm(word.text) : [];
}

function longLooseTerm(word: string): string[] {
  const key = looseKey(word);
  return key.length >= SHORTEST_LOOSE_KEY ? [clip(`l${key}`)] : [];
}

function clip(term: string): string {
  return term.slice(0, LONGEST_TERM);
}

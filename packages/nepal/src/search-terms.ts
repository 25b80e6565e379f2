import { neighbours } from './lexicon/neighbours.ts';
import { lexicon } from './lexicon.ts';
import { looseKey, strictKey } from './sound-key.ts';
import { conceptOfPhrase, conceptsOf } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** A lexeme of `a-z0-9` only, so it needs no quoting inside a `tsvector` or `tsquery`. */
export type IndexTerm = { term: string; position: number /** As written. */; word: string };

/**
 * One unit of a query. A document matches in the first tier when, for every unit, it has any of `strict`; in the
 * second when it has any of `loose`, which contains `strict`.
 */
export type QueryTerm = { token: string; strict: string[]; loose: string[] };

export const MOST_QUERY_TOKENS = 12;
/** PostgreSQL keeps positions up to 16,383; a listing has far fewer words. */
export const MOST_INDEX_TOKENS = 4000;
const LONGEST_TERM = 40;
const LONGEST_QUERY = 400;
const LONGEST_TEXT = 40_000;
/** Consonant skeletons shorter than this fit too many unrelated words to search by. */
const SHORTEST_LOOSE_KEY = 3;

/**
 * Everything a text can be found by, with the position of the word (from 1, as `tsvector` counts): its concepts (`c…`)
 * or, without any, its strict key (`k…`; `u…` for other scripts), and its loose key (`l…`). Terms never depend on the
 * script a known word was written in. Words after the `most` first terms are not looked at.
 */
export function indexTerms(text: string, most = Number.POSITIVE_INFINITY): IndexTerm[] {
  const words = tokens(text.slice(0, LONGEST_TEXT)).slice(0, MOST_INDEX_TOKENS);
  const found: IndexTerm[] = [];
  for (let at = 0; at < words.length && found.length < most; at += 1) found.push(...termsAt(words, at));
  return found.slice(0, most);
}

function termsAt(words: readonly Token[], at: number): IndexTerm[] {
  const word = words[at];
  if (!word) return [];
  const phrase = phraseAt(words, at);
  const concepts = conceptsOfToken(word).map(conceptTerm);
  // A word with a concept is always asked for by concept; its key would only let sound-alikes in.
  const own = concepts.length > 0 ? concepts : [keyTerm(word)];
  const terms = [...(phrase ? [conceptTerm(phrase)] : []), ...own, ...looseTerms(word)];
  return [...new Set(terms)].map((term) => ({ term, position: word.position + 1, word: word.text }));
}

/**
 * The units of a query, each once, in the order written. A word with known concepts is searched by concept alone, so
 * that every spelling and language of it asks for exactly the same documents.
 */
export function queryTerms(text: string): QueryTerm[] {
  const words = tokens(text.slice(0, LONGEST_QUERY)).slice(0, MOST_QUERY_TOKENS);
  const units = new Map<string, QueryTerm>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const phrase = phraseAt(words, at);
    const unit = phrase ? conceptUnit(`${word.text} ${words[at + 1]?.text ?? ''}`, [phrase]) : wordUnit(word);
    if (phrase) at += 1;
    const identity = unit.strict.join(' ');
    if (!units.has(identity)) units.set(identity, unit);
  }
  return [...units.values()];
}

/** What one word of a query asks for. */
export function wordUnit(word: Pick<Token, 'text' | 'script'>): QueryTerm {
  const concepts = conceptsOfToken(word);
  if (concepts.length > 0) return conceptUnit(word.text, concepts);
  const strict = [keyTerm(word)];
  return { token: word.text, strict, loose: [...strict, ...looseTerms(word)] };
}

/** What a word or phrase with known concepts asks for. */
export function conceptUnit(token: string, concepts: readonly string[]): QueryTerm {
  const strict = concepts.map(conceptTerm);
  const wider = concepts.flatMap((concept) => [
    ...(neighbours.get(concept) ?? []).map(conceptTerm),
    ...(looseKeysOfConcept.get(concept) ?? []),
  ]);
  return { token, strict, loose: [...new Set([...strict, ...wider])] };
}

/** Loose keys of a concept come from its Devanagari spellings, whatever spelling the query used. */
const looseKeysOfConcept = new Map(
  lexicon.map(([concept, surfaces]) => [
    concept,
    [...new Set(surfaces.filter((surface) => /^[\u0900-\u097f]+$/.test(surface)).flatMap(longLooseTerm))]
      .filter((term) => term.length > SHORTEST_LOOSE_KEY + 1)
      .sort(),
  ]),
);

function phraseAt(words: readonly Token[], at: number): string | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || first.script === 'number' || second.script === 'number') return null;
  return conceptOfPhrase(`${first.text} ${second.text}`);
}

function conceptsOfToken(word: Pick<Token, 'text' | 'script'>): readonly string[] {
  return word.script === 'number' ? [] : conceptsOf(word.text);
}

function conceptTerm(concept: string): string {
  return `c${concept.replaceAll('-', '')}`;
}

/** The strict key; for numbers the digits; for other scripts the code points, which keep exact matches possible. */
function keyTerm(word: Pick<Token, 'text' | 'script'>): string {
  if (word.script === 'number') return clip(`k${word.text.replace('.', 'p')}`);
  const key = word.script === 'other' ? '' : strictKey(word.text);
  if (key !== '') return clip(`k${key}`);
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

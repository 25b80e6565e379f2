import { type QueryTerm, queryTerms } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';
import { groupBy } from './group-by.ts';
import { soundDistance } from './sound-distance.ts';
import { type Commonest, commonestTerms, shareOf } from './word-statistics.ts';

/** A word of a query, with what is known of it. */
export interface AskedWord {
  term: QueryTerm;
  /** Terms of which a listing must hold one: those of the word, and of the word it is a typing error of. */
  strict: string[];
  /** The share of listings that hold it, about. */
  share: number;
  /** No listing holds it, nor anything that sounds like it. */
  unknown: boolean;
  /** It is surely so: no listing of today either. */
  absent: boolean;
}

export interface Asked {
  words: AskedWord[];
  /** The words searched for, where one was repaired. */
  corrected: string | null;
}

/** What a word is taken for that is too rare to have been counted. */
const rareShare = 0.0005;
/** A word that so few listings hold may be a typing error that others made too … */
const fewUses = 2;
/** … of one that so many times more hold. */
const muchCommoner = 10;
/** The share of a word's letters that a typing error changes. */
const mostOtherLetters = 0.4;

/**
 * Looks the words up, and repairs those that are typing errors: no listing holds them, or hardly any while very many hold one
 * that sounds nearly the same. The word as it was typed is searched for all the same.
 */
export async function askWords(pool: pg.Pool, terms: readonly QueryTerm[]): Promise<Asked> {
  const common = await commonestTerms(pool);
  const words = terms.map((term): AskedWord => {
    const share = shareOf(common, term.strict);
    return { term, strict: term.strict, share: share ?? rareShare, unknown: false, absent: false };
  });
  const doubtful = words.filter((word) => isRepairable(word.term) && !shareOf(common, word.strict));
  if (doubtful.length === 0) return { words, corrected: null };
  const known = await usesOf(pool, doubtful.map(keyOf));
  for (const word of doubtful) addConcepts(word, common, known.get(keyOf(word))?.word);
  const usesOfWord = (word: AskedWord) => known.get(keyOf(word))?.uses ?? 0;
  const suspects = doubtful.filter((word) => usesOfWord(word) <= fewUses);
  const similar =
    suspects.length > 0 ? await similarTo(pool, suspects.map(keyOf)) : new Map<string, Similar[]>();
  let corrected = false;
  for (const word of suspects) {
    const used = usesOfWord(word);
    const better = bestOf(word, used, similar.get(keyOf(word)) ?? []);
    const replacement = better && queryTerms(better.word)[0];
    word.unknown = used === 0 && !replacement;
    word.absent = word.unknown && !known.has(keyOf(word));
    if (!replacement || replacement.strict.join() === word.strict.join()) continue;
    word.strict = [...new Set([...(used === 0 ? [] : word.strict), ...replacement.strict])];
    word.share = shareOf(common, replacement.strict) ?? rareShare;
    word.term = { ...word.term, token: better.word };
    corrected = true;
  }
  return { words, corrected: corrected ? words.map(({ term }) => term.token).join(' ') : null };
}

// Concepts are words we know, numbers are never misspelt, keys of one or two sounds are similar to everything.
function isRepairable(term: QueryTerm): boolean {
  return term.strict.every((key) => /^k[a-z]{3,}$/.test(key));
}

function keyOf({ term }: AskedWord): string {
  return term.strict[0] ?? '';
}

type Known = Omit<Similar, 'term'>;

async function usesOf(pool: pg.Pool, keys: string[]): Promise<Map<string, Known>> {
  const { rows } = await pool.query<Similar>(
    'select term, word, uses from search_terms where term = any($1)',
    [keys],
  );
  return new Map(rows.map(({ term, ...known }) => [term, known]));
}

/** What is written otherwise and sounds the same (mehandhi, मेहन्दी) may be known by what it means. */
function addConcepts(word: AskedWord, common: Commonest, sounding: string | undefined): void {
  const concepts = sounding === undefined ? [] : (queryTerms(sounding)[0]?.strict ?? []);
  if (concepts.every((concept) => word.strict.includes(concept))) return;
  word.strict = [...new Set([...word.strict, ...concepts])];
  word.share = shareOf(common, word.strict) ?? word.share;
}

interface Similar {
  term: string;
  word: string;
  uses: number;
}

/** Trigrams find the candidates through their index; the distance between the sounds will decide. */
async function similarTo(pool: pg.Pool, keys: string[]): Promise<Map<string, Similar[]>> {
  const { rows } = await pool.query<Similar & { key: string }>(
    `select asked.key, near.term, near.word, near.uses
       from unnest($1::text[]) as asked(key)
       cross join lateral (select term, word, uses from search_terms where term % asked.key and term <> asked.key
                            order by similarity(term, asked.key) desc, term limit 30) near`,
    [keys],
  );
  return groupBy(rows, ({ key }) => key);
}

/** The word most likely meant, or undefined when it is not sure: an unrelated word is worse than none. */
function bestOf(asked: AskedWord, used: number, candidates: readonly Similar[]): Similar | undefined {
  const key = keyOf(asked);
  return candidates
    .filter(({ word }) => isWrittenAlike(asked.term.token, word))
    .map((candidate) => ({ ...candidate, distance: soundDistance(key, candidate.term) }))
    .filter(({ term, uses, distance }) => {
      if (term[1] !== key[1] || distance > farthest(Math.min(key.length, term.length) - 1)) return false;
      return used === 0 || (distance <= 1 && uses >= muchCommoner * used);
    })
    .sort((a, b) => a.distance - b.distance || b.uses - a.uses)[0];
}

/** Few sounds may be told apart by few letters: kuteshowr is no cutter. Between scripts the sounds alone decide. */
function isWrittenAlike(typed: string, word: string): boolean {
  const isLatin = (text: string) => /^[a-z]/.test(text);
  if (isLatin(typed) !== isLatin(word)) return true;
  return soundDistance(typed, word) <= mostOtherLetters * Math.max(typed.length, word.length);
}

/** How far apart two keys of so many sounds may be and still surely be one word. */
function farthest(sounds: number): number {
  if (sounds <= 3) return 0.5;
  return sounds <= 7 ? 1 : 2;
}

import { isDevanagari } from './lexicon-index.ts';
import { couldBe, nativeForm } from './native-form.ts';
import { formOf } from './normalise.ts';
import { stem } from './postpositions.ts';
import { fullKey, strictKey } from './sound-key.ts';
import { type ReadText, SHORTEST_SOUND, type Spoken, wordsOfPhrase } from './spoken-words.ts';
import type { Term } from './term-lines.ts';

export type { Term } from './term-lines.ts';

/** A term that stands in a text; offsets are UTF-16 units of the text as it was given. */
export interface TermFound {
  term: Term;
  start: number;
  end: number;
}

/** How far what decides about a term may stand from it, in words. */
const NEAR = 6;
const BESIDE = 3;
/** Words that say nothing and may stand within a phrase: `gaida ko khag`. */
const MOST_BETWEEN = 2;
/** Alone, shorter sounds are those of many words. */
const SHORTEST_ALONE = 3;
/** From here on the vowel that is left out or not tells nothing. */
const SURE_SOUND = 4;

type Role = 'any' | 'near' | 'except';

interface Pattern {
  key: string;
  /** Of a word in Devanagari: how it sounds, for those who write it in Latin letters. */
  native: { word: string; sound: string; full: string } | null;
}

interface Entry {
  term: number;
  role: Role;
  words: readonly Pattern[];
}

interface Hit {
  term: number;
  role: Role;
  /** Places of its first and its last word. */
  first: number;
  last: number;
  isPhrase: boolean;
}

/** What finds terms in texts that were read, in time linear in the text. */
export interface TermFinder {
  find(text: ReadText): TermFound[];
  /** The terms for which something stands in a text that makes them another thing: a toy, a colour. */
  exceptedIn(text: ReadText): ReadonlySet<Term>;
}

export function compileTerms(terms: readonly Term[]): TermFinder {
  const index = indexOf(terms);
  const termOf = ({ term }: Hit) => terms[term] as Term;
  return {
    find(text) {
      const hits = hitsIn(text, index);
      return hits.flatMap((hit) => {
        const [first, last] = [text[hit.first], text[hit.last]];
        if (hit.role !== 'any' || !first || !last || !counts(hit, termOf(hit), hits)) return [];
        return [{ term: termOf(hit), start: first.start, end: last.end }];
      });
    },
    exceptedIn: (text) =>
      new Set(
        hitsIn(text, index)
          .filter(({ role }) => role === 'except')
          .map(termOf),
      ),
  };
}

function indexOf(terms: readonly Term[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => {
    const known = index.get(key);
    if (known) known.push(entry);
    else index.set(key, [entry]);
  };
  for (const [term, said] of terms.entries())
    for (const role of ['any', 'near', 'except'] as const)
      for (const phrase of said[role]) {
        const said = wordsOfPhrase(phrase);
        const shortest = said.length > 1 ? SHORTEST_SOUND : SHORTEST_ALONE;
        const words = said.map((word) => patternOf(word, shortest));
        const [head] = words;
        if (!head) continue;
        add(head.key, { term, role, words });
        if (head.native) add(head.native.sound, { term, role, words });
      }
  return index;
}

function patternOf(text: string, shortest: number): Pattern {
  const form = formOf(text);
  if (!isDevanagari(form)) return { key: `=${form}`, native: null };
  // A sound is that of a word without its endings: what only looks as if it had one (पटाका) would sound like another (pata).
  const sound = stem(form) === form ? strictKey(form) : '';
  return {
    key: `=${nativeForm(form)}`,
    native: sound.length < shortest ? null : { word: form, sound: `~${sound}`, full: fullKey(form) },
  };
}

function isSaidBy({ key, native }: Pattern, word: Spoken): boolean {
  if (word.keys.includes(key)) return true;
  if (!native || word.sound !== native.sound || !couldBe(word.form, native.word)) return false;
  return word.full === native.full || native.sound.length > SURE_SOUND;
}

function hitsIn(text: ReadText, index: ReadonlyMap<string, Entry[]>): Hit[] {
  const hits: Hit[] = [];
  for (const [first, { word }] of text.entries())
    for (const key of word.sound === null ? word.keys : [...word.keys, word.sound])
      for (const entry of index.get(key) ?? []) {
        const last = endOf(text, first, entry.words);
        if (last !== null)
          hits.push({ term: entry.term, role: entry.role, first, last, isPhrase: entry.words.length > 1 });
      }
  return hits;
}

/** The place of the last word of a phrase that begins at a place; null where it does not stand there. */
function endOf(text: ReadText, first: number, words: readonly Pattern[]): number | null {
  let at = first - 1;
  for (const pattern of words) {
    let between = 0;
    for (at += 1; at > first && between < MOST_BETWEEN && text[at]?.word.isStop; at += 1) {
      if (isSaidBy(pattern, text[at]?.word as Spoken)) break;
      between += 1;
    }
    const word = text[at]?.word;
    if (!word || !isSaidBy(pattern, word)) return null;
  }
  return at;
}

function distance(one: Hit, other: Hit): number {
  if (one.first > other.last) return one.first - other.last;
  return other.first > one.last ? other.first - one.last : 0;
}

function counts(hit: Hit, { near }: Term, hits: readonly Hit[]): boolean {
  const own = hits.filter(({ term }) => term === hit.term);
  const isExcepted = own.some(
    (other) => other.role === 'except' && distance(hit, other) <= (other.isPhrase ? 0 : BESIDE),
  );
  if (isExcepted) return false;
  return near.length === 0 || own.some((other) => other.role === 'near' && distance(hit, other) <= NEAR);
}

import { nativeForm } from './native-form.ts';
import { formOf, normaliseText } from './normalise.ts';
import { knownStem, stem } from './postpositions.ts';
import { fullKey, strictKey } from './sound-key.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords } from './tokens.ts';

/** A word by all that it can be known by. */
export interface Spoken {
  form: string;
  /** Of a word in Latin letters: the spellings it may stand for. In Devanagari: its form without what is mixed up. */
  keys: readonly string[];
  /** Only in Latin letters. */
  sound: string | null;
  full: string;
  isStop: boolean;
}

/** A word where it stands, in UTF-16 units of the text. */
export interface Standing {
  text: string;
  start: number;
  end: number;
  word: Spoken;
}

/** The words of a text in order; one whose letters are hidden (`g.a.n`, `p1stol`) stands before its parts as well. */
export type ReadText = readonly Standing[];

const LONGEST_TEXT = 20_000;
/** Shorter sounds are those of too many words, be it within a phrase. */
export const SHORTEST_SOUND = 2;
const SHORTEST_STEM = 3;

/** Letters that are written apart. */
const APART = /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[ .\-_*·•|/]{1,2}\p{L}){2,20}(?![\p{L}\p{M}\p{N}])/gu;
/** A word with figures and signs among its letters. */
const DISGUISED =
  /^\P{L}*?((?=[a-z0-9@$!]*[a-z])[a-z0-9@$]*[0134@$!][a-z][a-z0-9@$!]*|[a-z]+[0134@$][a-z0-9@$]*)\P{L}*$/u;
const LETTERS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
};

/** Reads a text once, for whatever looks for words in it. */
export function readText(text: string): ReadText {
  const read: Standing[] = [];
  const whole = text.slice(0, LONGEST_TEXT);
  const apart = [...whole.matchAll(APART)];
  for (const { 0: chunk, index } of whole.matchAll(/\S+/gu)) {
    const spaced = apart[0];
    if (spaced && spaced.index < index + chunk.length) {
      apart.shift();
      const joined = normaliseText(spaced[0].replace(/\P{L}/gu, ''));
      read.push({ ...placed(joined, spaced.index, spaced[0].length), word: spokenOf(joined) });
    }
    for (const { at, length, text: written, word } of piecesOf(chunk))
      read.push({ ...placed(written, index + at, length), word });
  }
  return read;
}

/** The words of a phrase that is looked for, as they are. */
export function wordsOfPhrase(phrase: string): string[] {
  return [...splitWords(normaliseText(phrase))].map(({ text }) => text);
}

const placed = (text: string, start: number, length: number) => ({ text, start, end: start + length });

interface Piece {
  at: number;
  length: number;
  text: string;
  word: Spoken;
}

const LONGEST_KEPT = 40;
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly Piece[]>();

/** What is written without a space between, as words. Those of listings recur, so they are kept. */
function piecesOf(chunk: string): readonly Piece[] {
  const known = kept.get(chunk);
  if (known) return known;
  const pieces = findPieces(chunk);
  if (chunk.length > LONGEST_KEPT) return pieces;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(chunk, pieces);
  return pieces;
}

function findPieces(chunk: string): Piece[] {
  const normalised = normaliseText(chunk);
  // Where a letter became two or none, the whole is pointed at.
  const isExact = normalised.length === chunk.length;
  const pieces = [...splitWords(normalised)].map(({ text, at }): Piece => {
    const [from, length] = isExact ? [at, text.length] : [0, chunk.length];
    return { at: from, length, text, word: spokenOf(text) };
  });
  const hidden = DISGUISED.exec(normalised)?.[1];
  if (hidden === undefined) return pieces;
  const text = hidden.replace(/[@$!0134]/g, (sign) => LETTERS[sign] ?? sign);
  const [at, length] = isExact ? [normalised.indexOf(hidden), hidden.length] : [0, chunk.length];
  return [{ at, length, text, word: spokenOf(text) }, ...pieces];
}

function spokenOf(text: string): Spoken {
  const form = formOf(text);
  const isStop = isStopWord(form);
  if (/[\u0900-\u097f]/.test(form)) {
    const keys = [form, stem(form)].map((each) => `=${nativeForm(each)}`);
    return { form, keys: [...new Set(keys)], sound: null, full: '', isStop };
  }
  if (!/^[a-z]+$/.test(form)) return { form, keys: [`=${form}`], sound: null, full: '', isStop };
  const sound = strictKey(form);
  return {
    form,
    keys: [...new Set(spellingsOf(form).map((each) => `=${each}`))],
    sound: sound.length < SHORTEST_SOUND ? null : `~${sound}`,
    full: fullKey(form),
    isStop,
  };
}

/** What a word in Latin letters may be without its plural, its endings and letters written twice. */
function spellingsOf(form: string): string[] {
  const plain = form.replace(/([a-z])\1+/g, '$1');
  const singular = /^[a-z]{3,}s$/.test(form)
    ? [form.slice(0, -1), form.replace(/ies$/, 'y'), form.replace(/es$/, '')]
    : [];
  const stems = [stem(form), knownStem(form)].filter(({ length }) => length >= SHORTEST_STEM);
  return [form, ...singular, plain, ...stems];
}

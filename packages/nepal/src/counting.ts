import { halfOf, numeralOf } from './query/numerals.ts';
import { conceptsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';

/** What is counted, by its concept in the lexicon. */
const UNITS = {
  room: 'room',
  bedroom: 'bedroom',
  bathroom: 'bathroom',
  bhk: 'bhk',
  storey: 'storey',
  seat: 'seat',
  wheel: 'wheel',
  aana: 'aana',
  ropani: 'ropani',
  kattha: 'kattha',
  dhur: 'dhur',
  bigha: 'bigha',
  'square-feet': 'sqft',
  gigabyte: 'gb',
  terabyte: 'tb',
  cc: 'cc',
  mah: 'mah',
  watt: 'watt',
  kilogram: 'kg',
  gram: 'gram',
  tola: 'tola',
  litre: 'litre',
  inch: 'inch',
  feet: 'feet',
  metre: 'metre',
  kilometre: 'km',
  quintal: 'quintal',
  tonne: 'tonne',
  muri: 'muri',
  dozen: 'dozen',
  piece: 'piece',
  packet: 'packet',
  pair: 'pair',
} as const;

export type QuantityUnit = (typeof UNITS)[keyof typeof UNITS];

/** Counting words between the number and what is counted: दुई वटा कोठा. */
const CLASSIFIERS = new Set('वटा ओटा वोटा टा जना वटै wata vata wota ota ta jana'.split(' '));

type Word = Pick<Token, 'text' | 'script'>;

/** The unit a word names, null when it is none. */
export function unitOf(word: Word | undefined): QuantityUnit | null {
  if (!word || word.script === 'number' || word.script === 'other') return null;
  for (const concept of conceptsOf(word.text))
    if (Object.hasOwn(UNITS, concept)) return UNITS[concept as keyof typeof UNITS];
  return null;
}

/** Where the thing stands that a number at a place counts, by counting words: one or two further. */
export function countedAt(words: readonly Word[], at: number): number {
  return CLASSIFIERS.has(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
}

/** The number a word says where it counts something: `tin` is three before कोठा, and a metal elsewhere. */
export function countAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (word.script === 'number') return Number(word.text);
  const half = halfOf(word.text);
  const value = numeralOf(word.text) ?? (half?.adds === false ? half.value : undefined);
  return value !== undefined && unitOf(words[countedAt(words, at)]) !== null ? value : undefined;
}

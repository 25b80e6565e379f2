import { conceptsOf } from '../synonyms.ts';
import { numeralOf } from './numerals.ts';
import type { QueryWord } from './query-words.ts';

/** What is counted, by its concept in the lexicon. */
const UNITS = {
  room: 'room',
  bedroom: 'bedroom',
  bathroom: 'bathroom',
  bhk: 'bhk',
  storey: 'storey',
  seat: 'seat',
  aana: 'aana',
  ropani: 'ropani',
  kattha: 'kattha',
  dhur: 'dhur',
  bigha: 'bigha',
  'square-feet': 'sqft',
  gigabyte: 'gb',
  kilogram: 'kg',
  litre: 'litre',
  inch: 'inch',
  feet: 'feet',
  kilometre: 'km',
  quintal: 'quintal',
  dozen: 'dozen',
  piece: 'piece',
} as const;

export type QuantityUnit = (typeof UNITS)[keyof typeof UNITS];

/** Counting words between the number and what is counted: दुई वटा कोठा. */
const CLASSIFIERS = new Set('वटा ओटा वोटा टा जना वटै wata vata wota ota ta jana'.split(' '));
const JOINING = /^[-–]?$/u;

export interface Quantity {
  value: number;
  unit: QuantityUnit;
  /** The words of number and unit. */
  number: QueryWord;
  counted: QueryWord;
  /** The word after it. */
  next: number;
}

/** Reads a number and what it counts, beginning at a word: `2bhk`, `तीन कोठा`, `chaar wota kotha`. */
export function readQuantity(words: readonly QueryWord[], from: number): Quantity | null {
  const number = words[from];
  if (!number || !JOINING.test(number.after)) return null;
  const value = number.script === 'number' ? Number(number.text) : numeralOf(number.text);
  if (value === undefined || !Number.isFinite(value)) return null;
  const at = CLASSIFIERS.has(words[from + 1]?.text ?? '') ? from + 2 : from + 1;
  const counted = words[at];
  const unit = counted && counted.script !== 'number' ? unitOf(counted.text) : null;
  return counted && unit ? { value, unit, number, counted, next: at + 1 } : null;
}

function unitOf(word: string): QuantityUnit | null {
  for (const concept of conceptsOf(word)) {
    if (Object.hasOwn(UNITS, concept)) return UNITS[concept as keyof typeof UNITS];
  }
  return null;
}

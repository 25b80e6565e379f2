import { countAt, countedAt, type QuantityUnit, unitOf } from '../counting.ts';
import type { QueryWord } from './query-words.ts';

const JOINING = /^[-–]?$/u;

export interface Quantity {
  value: number;
  unit: QuantityUnit;
  /** What is counted. */
  counted: QueryWord;
  /** The word after it. */
  next: number;
}

/** Reads a number and what it counts, beginning at a word: `2bhk`, `तीन कोठा`, `chaar wota kotha`. */
export function readQuantity(words: readonly QueryWord[], from: number): Quantity | null {
  if (!JOINING.test(words[from]?.after ?? '')) return null;
  const value = countAt(words, from);
  const at = countedAt(words, from);
  const counted = words[at];
  const unit = unitOf(counted);
  if (value === undefined || !Number.isFinite(value) || !counted || !unit) return null;
  return { value, unit, counted, next: at + 1 };
}

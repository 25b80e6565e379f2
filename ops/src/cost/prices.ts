import { readFileSync } from 'node:fs';
import { Fault } from '../fault.ts';

/** A from a bill of 2026 in the region … D inferred. C and D count as weak. */
export type Grade = 'A' | 'B' | 'C' | 'D';

export interface Price {
  readonly usd: number;
  /** What one unit is. */
  readonly per: string;
  readonly grade: Grade;
  readonly source: string;
  readonly date: string;
}

export interface PriceBook {
  readonly region: string;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly nprPerUsd: { readonly value: number; readonly source: string; readonly date: string };
  readonly prices: Readonly<Record<string, Price>>;
}

/** Reads the price book of Mumbai. */
export function readPriceBook(): PriceBook {
  return JSON.parse(readFileSync(new URL('../../data/prices.ap-south-1.json', import.meta.url), 'utf8'));
}

/**
 * The price under a key.
 * @throws Fault when the book has none: an estimate never leaves out what it cannot price
 */
export function priceOf(book: PriceBook, key: string): Price {
  const price = book.prices[key];
  if (!price)
    throw new Fault(`No price for ${key} in ops/data/prices.ap-south-1.json: add it with its source`);
  return price;
}

import { createHash } from 'node:crypto';
import { indexTerms } from '@thulubazaar/nepal/search-terms';

/** What a listing says, as hashes of concepts and sounds: another script and another word for the same thing change none. */
export interface TextPrint {
  title: ReadonlySet<number>;
  description: ReadonlySet<number>;
  /** Those of the above that are figures. */
  titleNumbers: ReadonlySet<number>;
  numbers: ReadonlySet<number>;
}

/** A TextPrint as the database keeps it. */
export interface StoredTextPrint {
  title: number[];
  description: number[];
}

const mostTerms = 80;

// Figures are kept apart from words by their last bit.
function termHash(term: string): number {
  const isNumber = /^k\d/.test(term);
  const hash = createHash('md5').update(term).digest().readInt32LE(0);
  return (hash & ~1) | (isNumber ? 1 : 0);
}

function isNumber(hash: number): boolean {
  return (hash & 1) === 1;
}

// Skeletons of consonants are those of many words: they find, and tell nothing apart.
function hashesOf(text: string): number[] {
  const terms = indexTerms(text, mostTerms * 2).map(({ term }) => term);
  return [
    ...new Set(
      terms
        .filter((term) => !term.startsWith('l'))
        .slice(0, mostTerms)
        .map(termHash),
    ),
  ];
}

export function storedTextPrint(text: { title: string; description: string }): StoredTextPrint {
  return { title: hashesOf(text.title), description: hashesOf(text.description) };
}

export function readTextPrint({ title, description }: StoredTextPrint): TextPrint {
  return {
    title: new Set(title),
    description: new Set(description),
    titleNumbers: new Set(title.filter(isNumber)),
    numbers: new Set([...title, ...description].filter(isNumber)),
  };
}

export function textPrintOf(text: { title: string; description: string }): TextPrint {
  return readTextPrint(storedTextPrint(text));
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const common = [...one].filter((term) => other.has(term)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** A title says what a thing is; descriptions of one seller say the same of many. */
const titleWeight = 0.6;

/** How far two listings say the same, 0 to 1. */
export function textLikeness(one: TextPrint, other: TextPrint): number {
  const whole = (print: TextPrint) => new Set([...print.title, ...print.description]);
  const titles = shareOf(one.title, other.title);
  const all = shareOf(whole(one), whole(other));
  return titleWeight * titles + (1 - titleWeight) * all;
}

const bandCount = 12;
const rows = 2;

function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * MinHash in bands, for an index that knows equal values only: two texts that share four fifths of their terms have a band
 * in common but once in 200,000 pairs.
 */
export function textBandsOf({ title, description }: StoredTextPrint): number[] {
  const terms = [...new Set([...title, ...description])];
  if (terms.length === 0) return [];
  const least = (order: number) =>
    Math.min(...terms.map((term) => mixed(term ^ Math.imul(order, 0x9e3779b1))));
  return Array.from({ length: bandCount }, (_, band) => {
    const orders = Array.from({ length: rows }, (_, row) => least(band * rows + row + 1));
    return orders.reduce((all, one) => mixed(all ^ one), band) | 0;
  });
}

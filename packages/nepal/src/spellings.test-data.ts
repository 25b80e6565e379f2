import { readFileSync } from 'node:fs';

/** Sixty marketplace words: Devanagari, three spellings in Latin letters, and the English word. */
export const spellingRows = readFileSync(new URL('../data/spellings.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [devanagari = '', first = '', second = '', third = '', english = ''] = line.split('\t');
    return { devanagari, romanised: [first, second, third], english };
  });

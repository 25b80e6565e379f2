import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexTerms, queryTerms } from './search-terms.ts';
import { strictKey } from './sound-key.ts';
import { conceptsOf } from './synonyms.ts';

// What takes time is turning letters into sounds, so letters are what is counted.
const counted = vi.hoisted(() => ({ letters: 0 }));
vi.mock('./phonemes.ts', async (original) => {
  const { phonemes } = await original<typeof import('./phonemes.ts')>();
  return {
    phonemes: (word: string) => {
      counted.letters += word.length;
      return phonemes(word);
    },
  };
});
beforeEach(() => {
  counted.letters = 0;
});

/** Words that recur are heard once, so each is made another one. */
function manyOf(unit: string, times: number, mark: string): string {
  return Array.from({ length: times }, (_, at) => {
    const other = at.toString(2).replaceAll('0', 'k').replaceAll('1', 'p');
    return unit.endsWith(' ') ? `${unit.trimEnd()}${mark}${other} ` : unit;
  }).join('');
}

function lettersOf(work: () => void): number {
  counted.letters = 0;
  work();
  return counted.letters;
}

describe.each(['लह', 'लहमा', 'घरहरूमा', 'ab', 'xharuma', 'chok', 'लह ', 'गाउँ ', 'abcma ', '२ख '])(
  '%s over and over',
  (unit) => {
    it('costs search no more after the first four hundred terms', () => {
      const some = lettersOf(() => indexTerms(manyOf(unit, 1250, 's'), 400));
      const many = lettersOf(() => indexTerms(manyOf(unit, 5000, 'm'), 400));
      expect(many).toBeLessThanOrEqual(some * 1.5);
      expect(many).toBeLessThan(100_000);
    });

    it('costs a query, a key and a concept no more than its first letters', () => {
      const text = manyOf(unit, 5000, 'q');
      expect(lettersOf(() => queryTerms(text))).toBeLessThan(10_000);
      expect(lettersOf(() => strictKey(text.trim()))).toBeLessThan(500);
      expect(lettersOf(() => conceptsOf(text.replaceAll(' ', '')))).toBeLessThan(1000);
    });
  },
);

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
    return unit.endsWith(' ') ? `${unit.trimEnd()}${mark}${other}${tailOf(unit)} ` : unit;
  }).join('');
}

/** Letters of its own for every unit, so that what is kept of one does not help the next. */
function tailOf(unit: string): string {
  return [...unit].map((letter) => 'bcdfghjlmnpqrstvz'.charAt((letter.codePointAt(0) ?? 0) % 17)).join('');
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
      const first = lettersOf(() => indexTerms(manyOf(unit, 5000, 'm'), 400));
      const all = lettersOf(() => indexTerms(manyOf(unit, 5000, 'n')));
      expect(first).toBeLessThan(40_000);
      // An endless word is cut; of many words most are not looked at.
      if (unit.endsWith(' ')) expect(first).toBeLessThan(all * 0.6);
    });

    it('costs a query, a key and a concept no more than its first letters', () => {
      const text = manyOf(unit, 5000, 'q');
      expect(lettersOf(() => queryTerms(text))).toBeLessThan(10_000);
      expect(lettersOf(() => strictKey(text.trim()))).toBeLessThan(500);
      expect(lettersOf(() => conceptsOf(text.replaceAll(' ', '')))).toBeLessThan(1000);
    });
  },
);

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

function lettersOf(work: () => void): number {
  counted.letters = 0;
  work();
  return counted.letters;
}

describe.each(['लह', 'लहमा', 'घरहरूमा', 'ab', 'xharuma', 'chok', 'लह ', 'गाउँ ', 'abcma ', '२ख '])(
  '%s over and over',
  (unit) => {
    it('costs search no more after the first four hundred terms', () => {
      const some = lettersOf(() => indexTerms(unit.repeat(1250), 400));
      const many = lettersOf(() => indexTerms(unit.repeat(5000), 400));
      expect(many).toBeLessThanOrEqual(some);
      expect(many).toBeLessThan(100_000);
    });

    it('costs a query, a key and a concept no more than its first letters', () => {
      const text = unit.repeat(5000);
      expect(lettersOf(() => queryTerms(text))).toBeLessThan(10_000);
      expect(lettersOf(() => strictKey(text.trim()))).toBeLessThan(500);
      expect(lettersOf(() => conceptsOf(text.replaceAll(' ', '')))).toBeLessThan(1000);
    });
  },
);

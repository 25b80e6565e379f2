import { expect, it } from 'vitest';
import { hasLetter, seenLength } from './seen-letters.ts';

it('counts what is seen', () => {
  expect(seenLength(` Room${'\u200b'.repeat(20)} `)).toBe(4);
  expect(seenLength('🏠🏠')).toBe(2);
  expect(seenLength('\u200b\u00ad')).toBe(0);
});

it.each([
  ['🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠', false],
  ['❤️👍🏽👨‍👩‍👧🇳🇵', false],
  ['12345 67890 !!!', false],
  ['🏠 घर', true],
  ['iPhone 13', true],
])('%s: has a letter, %s', (text, has) => {
  expect(hasLetter(text)).toBe(has);
});

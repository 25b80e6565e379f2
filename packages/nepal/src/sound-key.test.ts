import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { readPlaces } from './places-file.ts';
import { looseKey, strictKey } from './sound-key.ts';
import { spellingRows } from './spellings.test-data.ts';

const SAME = [
  'घर ghar gharr',
  'भाडा bhada bhaadaa bada भाडामा bhadama भाडाको bhadako',
  'कोटेश्वर koteshwor koteshwar koteswor Koteshwar कोटेश्वरमा koteshworma',
  'घर घरमा घरको घरहरू घरहरूमा घरहरूलाई घरबाट gharharu gharbata gharko',
  'फ्ल्याट flat phlyat flyat',
  'लक्ष्मी laxmi lakshmi lakchhmi',
  'शिक्षक shikshak sikchhak sikshyak',
  'ट्याक्सी taxi tyaksi tyaxi',
  'विराटनगर biratnagar viratnagar birātnagar',
  'ज्ञानेश्वर gyaneshwor gyaneshwar',
  'मोबाइल मोबाईल mobail mobaail',
  'भैंसी भैँसी bhaisi bhainsi vaisi',
  'ल्यापटप lyaptap laptap ल्या\u200dपटप',
  'चौर chaur chour',
  'दहचोक dahachok dahachowk',
  'तनहुँ tanahun',
  'सिंह singh सिङ',
];
const DIFFERENT = [
  ['बस', 'भैंसी'],
  ['कोठा', 'katha'],
  ['काम', 'kamal'],
  ['कल', 'काला'],
  ['जल', 'जाला'],
  ['घर', 'gahana'],
  ['आमा', 'आ'],
  ['सिलाई', 'सि'],
  ['सिनेमा', 'cine'],
] as const;

describe('strictKey', () => {
  it.each(SAME)('is one for %s', (spellings) => {
    expect(new Set(spellings.split(' ').map(strictKey)).size).toBe(1);
  });

  it.each(DIFFERENT)('tells %s from %s', (one, other) => {
    expect(strictKey(one)).not.toBe(strictKey(other));
  });

  it('alone joins at least three quarters of the spelling variants, and never two of the sixty words', () => {
    const pairs = spellingRows.flatMap(({ devanagari, romanised }) =>
      romanised.map((word) => [devanagari, word]),
    );
    const keyOf = (text: string) => text.split(' ').map(strictKey).join(' ');
    const joined = pairs.filter(([one = '', other = '']) => keyOf(one) === keyOf(other));
    expect(joined.length / pairs.length).toBeGreaterThanOrEqual(0.75);
    expect(new Set(spellingRows.map(({ devanagari }) => keyOf(devanagari))).size).toBe(60);
  });

  it('joins the names of at least nine places in ten across the scripts', () => {
    const bare = (name: string) => strictKey(name.replace(/\(.*\)/, '').replaceAll(' ', ''));
    for (const level of ['province', 'district', 'local', 'area']) {
      const places = readPlaces().filter((place) => place.level === level);
      const joined = places.filter(({ nameEn, nameNe }) => bare(nameEn) === bare(nameNe));
      expect(joined.length / places.length, level).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('looseKey', () => {
  it('keeps the first sound and the consonants', () => {
    expect(looseKey('computer')).toBe(looseKey('कम्प्युटर'));
    expect(looseKey('होस्टल')).toBe(looseKey('hastel'));
    expect(looseKey('काठमाडौँ')).not.toBe(looseKey('पोखरा'));
  });
});

describe('both keys, for any text at all', () => {
  const letters = fc.constantFrom(...'कखङञणमयरलवशहािीुूेैोौंँः़्ऽ॰०९abcdeghikmnostuwxyz0\u200d\u200c\u202e😀é');
  const word = fc.oneof(anyText(60), fc.string({ unit: letters, maxLength: 60 }));

  it('are short lower-case ASCII and never fail', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(strictKey(text)).toMatch(/^[a-z]{0,80}$/);
        expect(looseKey(text)).toMatch(/^[a-z]{0,80}$/);
      }),
    );
  });

  it('do not depend on case, composition or invisible marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        expect(strictKey(`\u200b${text.normalize('NFD').toUpperCase()}\u200d`)).toBe(strictKey(text));
      }),
    );
  });

  it('read only the beginning of an endless word', () => {
    expect(strictKey('ka'.repeat(100_000))).toBe(strictKey('ka'.repeat(20)));
  });
});

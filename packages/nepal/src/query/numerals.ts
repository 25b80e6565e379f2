import { nepaliNumerals } from '../amount-in-words.ts';
import { normaliseText } from '../normalise.ts';

/** Numbers in words, as far as people write them with a unit: all of them in Devanagari, to twenty and the round ones in Latin letters. */
const ROMAN = `ek|eak dui|duee|duita tin|teen char|chaar panch|paanch chha|cha|xa sat|saat aath|ath nau das|dash eghara barha|barah
  tehra|terha chaudha pandhra|pandra sorha|sora satra athara unnais bis|bees`;
const ENGLISH = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`;
const ALSO: readonly (readonly [string, number])[] = [
  ['single', 1],
  ['double', 2],
  ['triple', 3],
  ['दुइ', 2],
  ['छः', 6],
  ['दस', 10],
  ['पांच', 5],
  ['बिस', 20],
  ['तिन', 3],
  ['एउटा', 1],
  ['euta', 1],
  ['दुइटा', 2],
  ['दुईटा', 2],
  ['तीनटा', 3],
  ['चारटा', 4],
  ['पाँचटा', 5],
  ['tinta', 3],
  ['charta', 4],
];
/** The round ones above twenty, and those that prices are said in. */
const ROUND = `25 pachis pachhis pachchis pachees twentyfive
30 tis tees thirty
35 paitis paintis
40 chalis chaalis forty
45 paitalis paintalis
50 pachas pachaas fifty पचाश
55 pachpanna
60 satthi sixty साठ्ठी
70 sattari seventy
75 pachahattar
80 asi assi eighty अस्सी
90 nabbe ninety`;
const HALVES: Readonly<Record<string, number>> = {
  डेढ: 1.5,
  डेड: 1.5,
  dedh: 1.5,
  deadh: 1.5,
  derh: 1.5,
  अढाई: 2.5,
  अढाइ: 2.5,
  ढाई: 2.5,
  adhai: 2.5,
  dhai: 2.5,
  साढे: 0.5,
  साडे: 0.5,
  sadhe: 0.5,
  saadhe: 0.5,
  sade: 0.5,
  saade: 0.5,
  सवा: 0.25,
  sawa: 0.25,
  sava: 0.25,
  पौने: -0.25,
  paune: -0.25,
  pauney: -0.25,
  आधा: 0.5,
  aadha: 0.5,
  half: 0.5,
};

const values = new Map<string, number>([
  ...nepaliNumerals.slice(1, 100).map((word, at): [string, number] => [normaliseText(word), at + 1]),
  ...ROMAN.split(/\s+/).flatMap((words, at) =>
    words.split('|').map((word): [string, number] => [word, at + 1]),
  ),
  ...ENGLISH.split(/\s+/).map((word, at): [string, number] => [word, at + 1]),
  ...ROUND.split('\n').flatMap((line) => {
    const [value = '', ...words] = line.split(' ');
    return words.map((word): [string, number] => [normaliseText(word), Number(value)]);
  }),
  ...ALSO.map(([word, value]): [string, number] => [normaliseText(word), value]),
]);

/** The number that a normalised word says: 3 for `three`, `tin`, `तीन`. Such words mean other things too, without a unit. */
export function numeralOf(word: string): number | undefined {
  return values.get(word);
}

/** What डेढ (one and a half) and its kind say; `adds` when a number follows: साढे तीन. */
export function halfOf(word: string): { value: number; adds: boolean } | undefined {
  const value = Object.hasOwn(HALVES, word) ? HALVES[word] : undefined;
  if (value === undefined) return undefined;
  return { value, adds: /^(?:साढे|साडे|sa{1,2}dh?e|सवा|sa[wv]a|पौने|pauney?)$/.test(word) };
}

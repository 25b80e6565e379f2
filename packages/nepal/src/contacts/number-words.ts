import { nepaliNumerals } from '../amount-in-words.ts';
import { strictKey } from '../sound-key.ts';

/** What a word says when it is read as part of a number. */
export interface Spoken {
  digits: string;
  /** `twenty`: a unit may follow and belongs to it. */
  isTens?: true;
  /** Far more often another word (`for`, `to`): it says a digit only between others. */
  isWeak?: true;
}

/** Digits as people spell them in English, in Nepali in either script, and in English written in Devanagari. */
const DIGITS = `
0: zero zeros zeroes ziro jiro nil sunya shunya shoonya sunye sunna sunnaa suna shunna शून्य शुन्य सुन्य सुन्ना शुन्ना सुन्न जिरो ओ
1: one wan ek ak yek एक यक वन वान
2: two dui duii duee due tu दुई दुइ दो टु टू
3: three thri tree tin teen tiin teenai तीन तिन थ्री थ्रि
4: four foor fore char chaar chyar चार फोर
5: five faiv fiv panch paanch paach pach pnch पाँच पाच पांच पाञ्च फाइभ फाइव फाइब
6: six siks chha chhe cha chhah chah xa छ छः छह छे सिक्स
7: seven sevan saat sat saath sath सात सेभेन सेवेन सेभन
8: eight eigth eit aath aat ath आठ अाठ एट ऐट एइट
9: nine nain nyn nau nou naw नौ नाै नव नाइन
`;
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const WEAK = 'to:2 too:2 do:2 for:4 ate:8 oh:0 o:0 owe:0 won:1 no:9 l:1 i:1';
/** 10 to 99 in Latin letters; the sound keys of these claim the other spellings. */
const ROMANISED = `das eghara bahra tehra chaudha pandhra sohra satra athara unnais bis ekkais bais teis chaubis pachchis chhabbis
  sattais atthais unantis tis ektis battis tettis chautis paitis chhattis saitis athtis unanchalis chalis ekchalis
  bayalis trichalis chawalis paitalis chhayalis satchalis athchalis unanchas pachas ekaunna baunna tripanna chawanna
  pachpanna chhapanna santaunna anthaunna unsatthi satthi eksatthi baisatthi trisatthi chausatthi paisatthi chhaisatthi
  satsatthi athsatthi unsattari sattari ekahattar bahattar trihattar chauhattar pachahattar chhahattar satahattar
  athahattar unasi asi ekasi bayasi triyasi chaurasi pachasi chhayasi satasi athasi unanabbe nabbe ekanabbe bayanabbe
  triyanabbe chauranabbe panchanabbe chhayanabbe santanabbe anthanabbe unansaya`;
const TIMES = new Map(
  Object.entries({ double: 2, dabal: 2, dbl: 2, डबल: 2, triple: 3, tripal: 3, ट्रिपल: 3, टृपल: 3 }),
);
/** Longer words are no numerals, nor are shorter keys safe to decide by. */
const LONGEST_NUMERAL = 16;
const SAFE_KEY = 2;

const words = new Map<string, Spoken>();
const keys = new Map<string, Spoken>();
for (const line of DIGITS.trim().split('\n')) {
  const [digits = '', spellings = ''] = line.split(': ');
  for (const word of spellings.split(' ')) enter(word, Number(digits));
}
for (const [at, word] of TEENS.split(' ').entries()) words.set(word, { digits: String(10 + at) });
for (const [at, word] of TENS.split(' ').entries()) words.set(word, { digits: `${at + 2}0`, isTens: true });
for (const pair of WEAK.split(' ')) {
  const [word = '', digits = ''] = pair.split(':');
  words.set(word, { digits, isWeak: true });
}
for (const [value, word] of nepaliNumerals.entries()) enter(word, value);
for (const [at, word] of ROMANISED.split(/\s+/).entries()) enter(word, 10 + at);

function enter(word: string, value: number): void {
  const spoken = { digits: String(value) };
  if (!words.has(word)) words.set(word, spoken);
  const key = strictKey(word);
  if (key.length >= SAFE_KEY && !keys.has(key)) keys.set(key, spoken);
}

/** Words that may be written together, the longest first: `seventeen` before `seven`. */
const inSeries = [...words]
  .filter(([word, { isWeak }]) => !isWeak && (word.length > 1 || word === 'छ'))
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length);
const SERIES = new RegExp(inSeries.join('|'), 'y');
const beginnings = new Set(inSeries.map((word) => word.slice(0, 2)));

/** The digits a word spells, by its spelling; null for every other word. */
export function spokenDigits(word: string): Spoken | null {
  return words.get(word) ?? null;
}

/** As `spokenDigits`, by its sound too. Short words of other meanings sound alike: ask beside a digit only. */
export function soundedDigits(word: string): Spoken | null {
  if (word.length > LONGEST_NUMERAL || word.length < 2) return null;
  return keys.get(strictKey(word)) ?? null;
}

/** The digits of numerals written together (`nauaathchar`), or null when anything else is in the word. */
export function seriesDigits(word: string): string | null {
  if (word.length < 4 || !(beginnings.has(word.slice(0, 2)) || word.startsWith('छ'))) return null;
  const digits: string[] = [];
  SERIES.lastIndex = 0;
  for (let at = 0; at < word.length; at = SERIES.lastIndex) {
    const [numeral] = SERIES.exec(word) ?? [];
    if (numeral === undefined) return null;
    digits.push(words.get(numeral)?.digits ?? '');
  }
  return digits.length > 1 ? digits.join('') : null;
}

/** 2 for `double`, 3 for `triple`; null for every other word. */
export function timesOf(word: string): number | null {
  return TIMES.get(word) ?? null;
}

/** Letters that are drawn like a digit, or stand for one where people hide numbers. */
const ALIKE: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  z: '2',
  e: '3',
  a: '4',
  s: '5',
  g: '6',
  t: '7',
  b: '8', // biome-ignore format: one line
};

/** Digits that a few letters are drawn like; null when one of them is not. */
export function digitsAlike(letters: string): string | null {
  if (letters.length > 4) return null;
  let digits = '';
  for (const letter of letters) {
    const digit = ALIKE[letter];
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}

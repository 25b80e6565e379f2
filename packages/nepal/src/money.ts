import { countedMoney, type MoneyWord } from './counted-money.ts';
import { formatNumber, type Language, toDevanagariDigits, toLatinDigits } from './digits.ts';
import { normaliseText } from './normalise.ts';
import { negotiableWords } from './query/negotiable-words.ts';

const PAISA_PER_RUPEE = 100;

const SHORT_UNITS = [
  { rupees: 1e9, en: 'arab', ne: 'अर्ब' },
  { rupees: 1e7, en: 'crore', ne: 'करोड' },
  { rupees: 1e5, en: 'lakh', ne: 'लाख' },
] as const;

/**
 * Rupees with lakh grouping: `रू 22,50,000`, `रू २२,५०,०००`. Paisa appear only when there are any: `रू 99.50`.
 * @param paisa a whole number of paisa
 * @throws RangeError when it is no safe integer
 */
export function formatNpr(paisa: number, language: Language): string {
  checkPaisa(paisa);
  const rupees = Math.trunc(Math.abs(paisa) / PAISA_PER_RUPEE);
  const rest = Math.abs(paisa) % PAISA_PER_RUPEE;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  const sign = paisa < 0 ? '-' : '';
  return `रू ${sign}${formatNumber(rupees, language)}${language === 'ne' ? toDevanagariDigits(fraction) : fraction}`;
}

/**
 * An amount as it is spoken: `22.5 lakh`, `२२.५ लाख`, `1.2 crore`; under a lakh the same as `formatNpr`. Two decimals at
 * most, cut and not rounded, so that a price never looks higher than it is.
 */
export function formatNprShort(paisa: number, language: Language): string {
  checkPaisa(paisa);
  const unit = SHORT_UNITS.find(({ rupees }) => paisa >= rupees * PAISA_PER_RUPEE);
  if (!unit) return formatNpr(paisa, language);
  const hundredths = Math.floor(paisa / unit.rupees);
  return `${formatNumber(hundredths / 100, language)} ${unit[language]}`;
}

const CURRENCY_BEFORE = /^(?:rs|npr|nrs|re|ने\.?\s*र[ुू]|रु|रू|रुपैयाँ|₨|रू॰|रु॰)(?=[^\p{L}\p{M}]|$)[\s.:]*/u;
const CURRENCY_AFTER =
  /\s*(?:[/।|]\s*[-–—=]+|(?<=\d)।|only|rs|npr|rupees|rupaiya|rupiya|रुपैयाँ|रूपैयाँ|रुपैया|(?<=[\s\d])र[ुू]|मात्र)\.?$/u;
/** What a price may be for, by the ids of the catalogue. */
const PER_UNITS = [
  ['month', 'month|mo|mahina|महिना'],
  ['year', 'year|barsa|वर्ष|बर्ष'],
  ['day', 'day|night|din|दिन'],
  ['hour', 'hour|ghanta|घण्टा'],
  ['kg', 'kg|kilo|केजी|किलो'],
  ['piece', 'piece|pc|गोटा|थान'],
  ['dozen', 'dozen|दर्जन'],
  ['litre', 'litre|liter|लिटर'],
  ['aana', 'aana|ana|आना'],
  ['ropani', 'ropani|रोपनी'],
  ['dhur', 'dhur|धुर'],
  ['kattha', 'kattha|katha|कट्ठा'],
  ['bigha', 'bigha|बिघा'],
  ['sqft', String.raw`sq\.?\s?ft|sqft|वर्गफिट`],
] as const;
export type NprUnit = (typeof PER_UNITS)[number][0];
const NAMED = PER_UNITS.map(([, words]) => words).join('|');
const PER = new RegExp(String.raw`\s*(?:\/|per|a|प्रति)\s*(?<per>${NAMED})$`, 'u');
/** Said without "per". */
const ADVERBS: readonly (readonly [NprUnit, RegExp])[] = [
  ['month', /\s+(?:monthly|masik|मासिक|mahinako|महिनाको)$/u],
  ['year', /\s+(?:yearly|barshik|वार्षिक)$/u],
  ['day', /\s+(?:daily|dainik|दैनिक)$/u],
];
/** Three digits behind a point: thousands, or a fraction that nobody writes of money. */
const DOUBTFUL = /^(\d{1,3})\.(\d{3})$/;
const WORD = /(\d{1,13}(?:\.\d{1,6})?|\.\d{1,6}|\p{L}[\p{L}\p{M}]*)(\s*)/uy;
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,])/g;
/** Said behind a price, in brackets or not: what the form asks apart from it. */
const NEGOTIABLE = new RegExp(String.raw`(?:\s*[,(]|\s)\s*(?:${negotiableWords.join('|')})[.)]*$`, 'u');
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const LONGEST_AMOUNT = 60;

/** What was typed as a price. */
export interface ReadNpr {
  /** Null where it cannot be read, or is in doubt. */
  paisa: number | null;
  /** What it is for, where that was typed as well: `15k per month`. */
  unit: NprUnit | null;
  /** What it may mean, to be asked: 25 or 25,000 for `25.000`. */
  either: readonly [paisa: number, paisa: number] | null;
}

const unread: ReadNpr = { paisa: null, unit: null, either: null };

/**
 * Reads an amount as people type it, in either script: `22.5 lakh`, `२२.५ लाख`, `1 crore 20 lakh`, `1cr`, `50k`,
 * `25 hajar`, `डेढ लाख`, `pandhra saya`, `25 000`, `Rs. 1,20,000`, `रु १२०००/-`, `रु. १०,०००।–`, and what it is for.
 * That it is negotiable may be said with it, and is left out. Nothing is read of anything else, of negative amounts and of more than `MOST_PAISA`.
 */
export function readNpr(text: string): ReadNpr {
  if (text.trim().length > LONGEST_AMOUNT) return unread;
  const plain = toLatinDigits(
    text
      .slice(0, LONGEST_AMOUNT + 1)
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .toLowerCase(),
  ).trim();
  const { bare, unit } = withoutUnit(plain.replace(CURRENCY_BEFORE, '').replace(NEGOTIABLE, ''));
  const amount = withoutCurrency(bare);
  const [, whole = '', behind = ''] = DOUBTFUL.exec(amount) ?? [];
  if (whole === '') return { paisa: amountOf(amount), unit, either: null };
  const rupees = [Number(`${whole}.${behind}`), Number(whole + behind)];
  const [low = 0, high = 0] = rupees.map((number) => Math.round(number * PAISA_PER_RUPEE));
  return { paisa: null, unit, either: [low, high] };
}

/** An amount as people type it, in whole paisa; what it is for is left out. Null where `readNpr` reads none. */
export function parseNpr(text: string): number | null {
  return readNpr(text).paisa;
}

function amountOf(text: string): number | null {
  const words = moneyWords(text.replace(GROUPED, (grouped) => grouped.replaceAll(',', '')));
  const read = words && countedMoney(words, 0, { isField: true, isMoney: true });
  // What is left over makes a range or a telephone number of it, not an amount.
  return read && read.next === words.length ? read.paisa : null;
}

/** The words of an amount; null where anything stands in it that is none. */
function moneyWords(text: string): MoneyWord[] | null {
  const words: MoneyWord[] = [];
  let at = 0;
  while (at < text.length) {
    WORD.lastIndex = at;
    const [read = '', word = '', space] = WORD.exec(text) ?? [];
    if (read === '') return null;
    words.push({ text: normaliseText(word), after: '', joined: space === '' });
    at += read.length;
  }
  return words;
}

function withoutUnit(text: string): { bare: string; unit: NprUnit | null } {
  const named = PER.exec(text);
  if (named) {
    const word = named.groups?.per ?? '';
    const unit = PER_UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[0] ?? null;
    return { bare: text.slice(0, named.index), unit };
  }
  const adverb = ADVERBS.find(([, words]) => words.test(text));
  return adverb ? { bare: text.replace(adverb[1], ''), unit: adverb[0] } : { bare: text, unit: null };
}

function withoutCurrency(text: string): string {
  let bare = text;
  for (let round = 0; round < 3; round += 1) bare = bare.replace(CURRENCY_AFTER, '');
  return bare.trim();
}

function checkPaisa(paisa: number): void {
  if (!Number.isSafeInteger(paisa)) throw new RangeError('money is a whole number of paisa');
}

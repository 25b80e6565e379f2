import { halfOf, numeralOf } from './query/numerals.ts';

/** The highest amount that is read, in paisa: ten arab rupees, the highest price the API takes. */
export const MOST_PAISA = 1e12;

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:saya|saye|sau|hundred|hundreds|सय|सौ)$/, 1e2],
  [/^(?:k|hajar|hajaar|haajar|hajara|hazar|hazaar|thousand|thousands|हजार)$/, 1e3],
  [/^(?:l|lac|lacs|lakh|lakhs|laakh|lakha|लाख)$/, 1e5],
  [/^(?:cr|crs|crore|crores|karod|karor|kror|करोड)$/, 1e7],
  [/^(?:arab|arba|अरब|अर्ब)$/, 1e9],
];
/** A marigold is said `saya patri`. */
const FLOWER = /^(?:patri|पत्री|पत्रि)$/u;
const NUMBER = /^(?:\d{1,13}(?:\.\d{1,6})?|\.\d{1,6})$/;
/** Thousands after a point, or a fraction: nobody can tell. */
const DOUBTFUL = /\.\d{3}$/;

/** How many a word of counting stands for: 100,000 for `lakh`; undefined for any other word, which is normalised. */
export function multiplierOf(word: string): number | undefined {
  return MULTIPLIERS.find(([name]) => name.test(word))?.[1];
}

/** A normalised word, what stands between it and the next without white space, and whether that is nothing at all. */
export interface MoneyWord {
  text: string;
  after: string | null;
  joined: boolean;
}

/** What stands around the words of an amount. */
export interface Surroundings {
  /** A field for an amount: nothing else can be meant by `50 k` and `1 lakh 500`. */
  isField: boolean;
  /** The number is one amount and no model or size before it: a currency or a bound stands there, or nothing. */
  isMoney: boolean;
}

export interface CountedMoney {
  paisa: number;
  /** The last word of counting: 100,000 of `5 lakh`; 1 when there is none. */
  scale: number;
  /** The number before it. */
  count: number;
  /** What follows without a word of counting: 25,000 of `1 lakh 25000`; 0 when nothing does. */
  rest: number;
  /** Its first number has spaces for commas. */
  spaced: boolean;
  /** The word after it. */
  next: number;
}

interface Counted {
  value: number;
  next: number;
  /** In words: an amount only with a word of counting. */
  isSpelled: boolean;
  /** With spaces for commas: it is the last of an amount. */
  isSpaced: boolean;
}

/**
 * Reads what is counted from a word on: `1 crore 20 lakh`, `साढे दुई लाख` (2.5 lakh), `सवा दुई लाख` (2.25), `पौने दुई लाख`
 * (1.75), `डेढ लाख`, `१५ सय`, `pandhra saya`, `25 000`. Search and the fields of forms share it. Null for anything else.
 */
export function countedMoney(
  words: readonly MoneyWord[],
  from: number,
  around: Surroundings,
): CountedMoney | null {
  const read: CountedMoney = {
    paisa: 0,
    scale: Number.POSITIVE_INFINITY,
    count: 0,
    rest: 0,
    spaced: false,
    next: from,
  };
  for (;;) {
    const number = numberAt(words, read.next, around);
    if (!number) break;
    const unit = number.isSpaced ? 1 : scaleAt(words, number.next, around);
    const isFirst = read.next === from;
    if ((number.isSpelled && unit === 1) || unit >= read.scale) break;
    if (!isFirst && unit === 1 && !isRest(words, read, number, around)) break;
    read.paisa += Math.round(number.value * unit * 100);
    read.next = number.next + (unit > 1 ? 1 : 0);
    if (unit > 1 || isFirst)
      Object.assign(read, { scale: unit, count: number.value, spaced: number.isSpaced });
    else read.rest = number.value;
    // Parts stand beside each other: 1 crore 20 lakh, not 1 lakh - 20 lakh.
    if (unit === 1 || (words[read.next - 1]?.after ?? '') !== '') break;
  }
  return read.next === from || read.paisa > MOST_PAISA ? null : read;
}

/** `1 lakh 25000`; in a search smaller numbers are rather of something else. */
function isRest(
  words: readonly MoneyWord[],
  { scale, next }: CountedMoney,
  { value }: Counted,
  { isField }: Surroundings,
): boolean {
  return value < scale && !DOUBTFUL.test(words[next]?.text ?? '') && (isField || value >= 1000);
}

function numberAt(words: readonly MoneyWord[], at: number, around: Surroundings): Counted | null {
  const word = words[at];
  if (!word) return null;
  if (NUMBER.test(word.text)) {
    const spaced = spacedAt(words, at, around);
    if (spaced) return { ...spaced, isSpelled: false, isSpaced: true };
    return { value: Number(word.text), next: at + 1, isSpelled: false, isSpaced: false };
  }
  const half = halfOf(word.text);
  if (half) return half.adds ? halvedAt(words, at, half.value) : spelled(half.value, at);
  const value = numeralOf(word.text);
  return value === undefined ? null : spelled(value, at);
}

const spelled = (value: number, at: number): Counted => ({
  value,
  next: at + 1,
  isSpelled: true,
  isSpaced: false,
});

/** साढे तीन, साढे 3: what is added to must be whole. सवा लाख is a lakh and a quarter; the others need their number. */
function halvedAt(words: readonly MoneyWord[], at: number, half: number): Counted | null {
  const text = words[at + 1]?.text ?? '';
  const whole = /^\d{1,2}$/.test(text) ? Number(text) : numeralOf(text);
  if (whole !== undefined && whole > 0) return { ...spelled(whole + half, at), next: at + 2 };
  return half === 0.25 && halfOf(text) === undefined ? spelled(1.25, at) : null;
}

/**
 * A number with spaces for commas: `25 000`, `1 50 000`, `1 200 000`. Beside other words only whole thousands below a
 * lakh are clear: `iphone 13 500` has two numbers, `iphone 13 25 000` may have.
 */
function spacedAt(
  words: readonly MoneyWord[],
  at: number,
  { isField, isMoney }: Surroundings,
): { value: number; next: number } | null {
  const isAfterNumber = at > 0 && /^\d/.test(words[at - 1]?.text ?? '') && words[at - 1]?.after === '';
  if (isAfterNumber) return null;
  const groups: string[] = [];
  let next = at;
  do {
    groups.push(words[next]?.text ?? '');
    next += 1;
  } while (words[next - 1]?.after === '' && !words[next - 1]?.joined && /^\d/.test(words[next]?.text ?? ''));
  const written = groups.join(' ');
  if (!/^[1-9]\d{0,2} (?:(?:\d\d )*|(?:\d{3} )*)\d{3}$/.test(written)) return null;
  const isClear = isField || isMoney;
  const shape = isClear ? /^\d{1,2} \d(?:00|50|99)$|^\d{1,2} (?:\d\d )+\d{3}$| 000$/ : /^\d{1,3} 000$/;
  // `25 000 lakh` says nothing.
  if (!shape.test(written) || scaleAt(words, next, { isField, isMoney }) > 1) return null;
  return { value: Number(groups.join('')), next };
}

/** 1 when no word of counting stands there. Within other words `k`, `l` and `cr` count only right behind their number. */
function scaleAt(words: readonly MoneyWord[], at: number, { isField }: Surroundings): number {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before || (before.after !== null && before.after !== '')) return 1;
  if (!isField && word.text.length <= 2 && /^[a-z]/.test(word.text) && !before.joined) return 1;
  return FLOWER.test(words[at + 1]?.text ?? '') ? 1 : (multiplierOf(word.text) ?? 1);
}

import { type CountedMoney, countedMoney } from '../counted-money.ts';
import type { Atom } from './atoms.ts';
import { halfOf, numeralOf } from './numerals.ts';

/** An amount of money as far as its words tell; whether it is one, what stands around it decides. */
export interface Amount {
  rupees: number;
  /** The last word of counting: 100,000 of `5 lakh`; 1 when there is none. */
  scale: number;
  /** The number before it. */
  count: number;
  /** A currency is named. */
  currency: boolean;
  /** Grouped by spaces, as only money is: `25 000`. */
  spaced: boolean;
  /** The atom after it. */
  next: number;
}

const CURRENCY = new Set(
  'rs npr nrs re rupees rupee rupaiya rupiya rupya ru रु रू रुपैयाँ रुपैंया रुपैया रूपैयाँ रुपियाँ ने'.split(' '),
);
const ONLY = new Set(['only', 'मात्र', 'matra']);
const MARK_AFTER = /^[/।|][-–—=]/u;
/** What a number measures when it is no price. */
const MEASURES = new Set(
  `km kms kilometer kilometre किमी किलोमिटर mah एमएएच gb tb mb जीबी जिबी टिबी cc सीसी सिसी inch inches इन्च feet foot ft फिट फुट kg kgs gm gram ग्राम
  केजी किलो kilo ml litre liter ltr लिटर sqft sq watt watts w kw kwh kva वाट volt v amp ah hp एचपी mp megapixel rpm hz ghz mhz fps
  seater seat seats सिट सिटर year years yr yrs वर्ष बर्ष barsa sal saal साल model मोडल मोडेल mm cm mtr meter metre मिटर pcs
  pieces थान ton tons टन percent bit core inchi इन्ची star gear wheeler channel ampere किलोवाट`.split(/\s+/),
);
/** What is counted in small numbers: `8000 room` is a room for that much. */
const COUNTED = new Set(
  `piece jana जना talla tale तल्ला tala room rooms kotha कोठा bhk bedroom bedrooms day days din दिन week weeks hapta हप्ता hour hours
  ghanta घण्टा door`.split(/\s+/),
);
const MOST_COUNTED = 100;
/** दुई सय जना. */
const COUNTED_IN_HUNDREDS = new Set('piece jana जना वटा ओटा वोटा wata vata wota ota ta टा'.split(' '));
/** Picture sizes, not thousands: 4k. */
const PICTURE_SIZES = new Set([2, 4, 8]);
const SHOWS_PICTURES =
  /^(?:tv|tivi|television|टिभी|monitor|मनिटर|screen|display|camera|क्यामेरा|video|uhd|ultra|led|projector|drone|action|gopro|android)$/;

/**
 * Reads the amount that begins at an atom.
 * @param isMoney whether what stands before it says so: a bound, or nothing
 */
export function readAmount(atoms: readonly Atom[], from: number, isMoney = from === 0): Amount | null {
  let at = from;
  let currency = false;
  // A currency that no number follows is none (रु after a number is read there).
  while (at < from + 2 && CURRENCY.has(atoms[at]?.text ?? '') && !beginsNumber(atoms, at)) {
    at += 1;
    currency = true;
  }
  const counted = countedMoney(atoms, at, { isField: false, isMoney: isMoney || currency });
  if (!counted) return null;
  const { scale, count, spaced } = counted;
  const { rupees, next } = withClearRest(atoms, counted);
  at = next;
  const after = atoms[at - 1]?.after ?? '';
  if (MARK_AFTER.test(after)) currency = true;
  while (
    (CURRENCY.has(atoms[at]?.text ?? '') || ONLY.has(atoms[at]?.text ?? '')) &&
    !beginsNumber(atoms, at)
  ) {
    if (CURRENCY.has(atoms[at]?.text ?? '')) currency = true;
    at += 1;
  }
  const measured = isMeasured(atoms[at]?.text ?? '', rupees, scale);
  if (!currency && (measured || isPictureSize(atoms, at, count, scale))) return null;
  return { rupees, scale, count, currency, spaced, next: at };
}

function beginsNumber(atoms: readonly Atom[], at: number): boolean {
  const text = atoms[at]?.text ?? '';
  return numeralOf(text) !== undefined || halfOf(text) !== undefined;
}

/** The 25,000 of `1 lakh 25000`, unless it is a year or counts something: `5 lakh 2018 model`, `5 lakh 45000 km`. */
function withClearRest(
  atoms: readonly Atom[],
  { paisa, rest, next }: CountedMoney,
): { rupees: number; next: number } {
  const isOther = rest > 0 && (isYear(rest) || isMeasured(atoms[next]?.text ?? '', rest, 1));
  if (!isOther) return { rupees: paisa / 100, next };
  return { rupees: paisa / 100 - rest, next: next - 1 };
}

/** Of either calendar; whole hundreds are rather money. */
export function isYear(number: number): boolean {
  return number >= 1950 && number <= 2095 && number % 100 !== 0;
}

function isMeasured(next: string, number: number, scale: number): boolean {
  if (MEASURES.has(next) || (number < MOST_COUNTED && COUNTED.has(next))) return true;
  return scale === 100 && COUNTED_IN_HUNDREDS.has(next);
}

function isPictureSize(atoms: readonly Atom[], at: number, count: number, scale: number): boolean {
  if (scale !== 1000 || atoms[at - 1]?.text !== 'k' || !PICTURE_SIZES.has(count)) return false;
  return atoms.some(({ text }) => SHOWS_PICTURES.test(text));
}

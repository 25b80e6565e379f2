import { MOST_PAISA, multiplierOf } from '../money.ts';
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
  `km kms kilometer kilometre किमी किलोमिटर mah एमएएच gb tb mb जीबी जिबी टिबी cc सीसी सिसी inch inches इन्च feet foot ft फिट फुट kg kgs gm gram
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
/** Picture sizes, not thousands: 4k. */
const PICTURE_SIZES = new Set([2, 4, 8]);
const SHOWS_PICTURES =
  /^(?:tv|tivi|television|टिभी|monitor|मनिटर|screen|display|camera|क्यामेरा|video|uhd|ultra|led|projector|drone|action|gopro|android)$/;

/** Reads the amount that begins at an atom. */
export function readAmount(atoms: readonly Atom[], from: number): Amount | null {
  let at = from;
  let currency = false;
  while (at < from + 2 && CURRENCY.has(atoms[at]?.text ?? '') && numberAt(atoms, at) === null) {
    at += 1;
    currency = true;
  }
  // A currency that no number follows is none (रु after a number is read there).
  let rupees = 0;
  let scale = Number.POSITIVE_INFINITY;
  let count = 0;
  let parts = 0;
  for (;;) {
    const number = numberAt(atoms, at);
    if (!number) break;
    const unit = scaleAt(atoms, number.next);
    if ((number.spelled && unit === 1) || unit >= scale || (parts > 0 && unit === 1)) break;
    rupees += number.value * unit;
    count = number.value;
    scale = unit;
    parts += 1;
    at = number.next + (unit > 1 ? 1 : 0);
    // Parts stand beside each other: 1 crore 20 lakh, not 1 lakh - 20 lakh.
    if (unit === 1 || (atoms[at - 1]?.after ?? '') !== '') break;
  }
  if (parts === 0 || rupees * 100 > MOST_PAISA) return null;
  const after = atoms[at - 1]?.after ?? '';
  if (MARK_AFTER.test(after)) currency = true;
  while ((CURRENCY.has(atoms[at]?.text ?? '') || ONLY.has(atoms[at]?.text ?? '')) && !numberAt(atoms, at)) {
    if (CURRENCY.has(atoms[at]?.text ?? '')) currency = true;
    at += 1;
  }
  if (!currency && (isMeasured(atoms[at]?.text ?? '', rupees) || isPictureSize(atoms, at, count, scale)))
    return null;
  return { rupees, scale, count, currency, next: at };
}

function isMeasured(next: string, number: number): boolean {
  return MEASURES.has(next) || (number < MOST_COUNTED && COUNTED.has(next));
}

function isPictureSize(atoms: readonly Atom[], at: number, count: number, scale: number): boolean {
  if (scale !== 1000 || atoms[at - 1]?.text !== 'k' || !PICTURE_SIZES.has(count)) return false;
  return atoms.some(({ text }) => SHOWS_PICTURES.test(text));
}

function numberAt(
  atoms: readonly Atom[],
  at: number,
): { value: number; next: number; spelled: boolean } | null {
  const atom = atoms[at];
  if (!atom) return null;
  if (/^\d{1,13}(?:\.\d{1,6})?$/.test(atom.text))
    return { value: Number(atom.text), next: at + 1, spelled: false };
  const half = halfOf(atom.text);
  if (half) {
    const more = half.adds ? numberAt(atoms, at + 1) : null;
    if (more) return { value: half.value + more.value, next: more.next, spelled: more.spelled };
    // सवा लाख is a lakh and a quarter; साढे needs its number.
    if (half.adds && half.value === 0.5) return null;
    return { value: half.adds ? 1 + half.value : half.value, next: at + 1, spelled: true };
  }
  const value = numeralOf(atom.text);
  return value === undefined ? null : { value, next: at + 1, spelled: true };
}

/** 1 when no word of counting stands there. `k`, `l` and `cr` are counting only right behind their number: 10k. */
function scaleAt(atoms: readonly Atom[], at: number): number {
  const atom = atoms[at];
  const before = atoms[at - 1];
  if (!atom || !before || (before.after ?? '') !== '') return 1;
  if (atom.text.length <= 2 && !before.joined) return 1;
  return multiplierOf(atom.text) ?? 1;
}

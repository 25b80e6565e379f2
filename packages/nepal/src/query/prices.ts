import { MOST_PAISA } from '../counted-money.ts';
import { type Amount, isYear, readAmount } from './amounts.ts';
import type { Atom } from './atoms.ts';
import {
  AFTER,
  ALONE,
  BEFORE,
  type Bound,
  LAND,
  matchAt,
  type QueryPriceUnit,
  UNITS,
} from './price-words.ts';

export interface PriceRange {
  /** Paisa. */
  min: number | null;
  max: number | null;
  unit: QueryPriceUnit | null;
  sure: number;
}

/** English bounds that belong to the amount after them when there is one: `pulsar 220 below 3 lakh`. */
const EITHER = new Set(['badhima', 'ghatima', 'below', 'above', 'lagbhag', 'budget']);
const TO = new Set(['to', 'dekhi', 'upto', 'till']);
const TRAILING = new Set(['ko', 'ma', 'parne', 'wala', 'bich', 'rupees', 'range']);
const ASKED = /^(?:budget|price|rate|मूल्य|mulya)$/;
const DASH = /^(?:[-–—~]|\.{2,})$/u;
/** Smaller numbers without a word of counting or a currency are sizes and ages. */
const LEAST_BARE = 100;
/** As it is typed: people look a little around what they say. */
const AROUND = 0.2;

/** Reads the price that begins at an atom, with the words that bound it. */
export function readPrice(atoms: readonly Atom[], from: number): (PriceRange & { next: number }) | null {
  const lead = leadAt(atoms, from);
  const first = readAmount(atoms, lead.next, lead.next === 0 || lead.bound !== null || lead.named !== null);
  if (!first) return null;
  const range = rangeAt(atoms, first, lead.named === 'budget' ? null : lead.bound);
  if (range) return range;
  let { unit, next } = unitAt(atoms, first);
  unit ??= lead.unit;
  const trail = matchAt(AFTER, atoms, next);
  const after = trail && isOurs(atoms, trail, first) ? trail : null;
  if (after) next = after.next;
  const plus = !after && (atoms[first.next - 1]?.after ?? '').startsWith('+');
  if (unit === null) ({ unit, next } = unitAt(atoms, { ...first, next }));
  const bound = after?.bound ?? lead.bound ?? (plus ? 'min' : null);
  const genitive = atoms[next]?.text === 'ko';
  next = afterTrailing(atoms, next);
  const sure = surenessOf(
    first,
    bound,
    genitive || unit !== null || lead.named !== null,
    atoms[next]?.text ?? '',
  );
  return sure === 0 ? null : { ...bounded(first.rupees, bound), unit, sure, next };
}

function bounded(rupees: number, bound: Bound | null): { min: number | null; max: number | null } {
  const paisa = Math.round(rupees * 100);
  if (bound === 'max') return { min: null, max: paisa };
  if (bound === 'min' || bound === 'from') return { min: paisa, max: null };
  return {
    min: Math.round(paisa * (1 - AROUND)),
    max: Math.min(MOST_PAISA, Math.round(paisa * (1 + AROUND))),
  };
}

/** How sure it is that this is money; 0 when it is not. */
function surenessOf(amount: Amount, bound: Bound | null, named: boolean, next: string): number {
  const written = amount.currency || amount.scale > 1;
  if (written && bound) return 0.95;
  if (amount.currency) return 0.75;
  if (amount.scale > 1) return named ? 0.7 : 0.6;
  if (isYear(amount.rupees) || /^(?:model|मोडल|मोडेल|sal|saal|साल|ad|bs)$/.test(next)) return 0;
  if (bound) return amount.rupees >= 1000 ? 0.9 : amount.rupees >= LEAST_BARE ? 0.7 : 0;
  return (named || amount.spaced) && amount.rupees >= 1000 ? 0.55 : 0;
}

function rangeAt(
  atoms: readonly Atom[],
  first: Amount,
  lead: Bound | null,
): (PriceRange & { next: number }) | null {
  const gap = atoms[first.next - 1]?.after ?? '';
  const word = atoms[first.next]?.text ?? '';
  const between = lead === 'between' && (word === 'and' || word === 'ra');
  const joint = DASH.test(gap) || gap === '/' ? 0 : TO.has(word) || between || word === 'ra' ? 1 : -1;
  if (joint < 0 || (lead !== null && lead !== 'between' && lead !== 'from' && lead !== 'around')) return null;
  const second = readAmount(atoms, first.next + joint);
  if (!second) return null;
  const next = afterRange(atoms, second);
  if ((word === 'ra' || gap === '/') && !between && !next.bich && second.scale === 1) return null;
  if (word === 'ra' && !between && !next.bich) return null;
  const low = first.scale === 1 && first.count <= second.count ? first.count * second.scale : first.rupees;
  if (low >= second.rupees || second.rupees > low * 50) return null;
  const written = first.currency || second.currency || second.scale > 1;
  if (!written && (low < 1000 || isYear(low) || isYear(second.rupees))) return null;
  return {
    min: Math.round(low * 100),
    max: Math.round(second.rupees * 100),
    unit: next.unit,
    sure: written ? 0.95 : 0.75,
    next: next.next,
  };
}

function afterRange(atoms: readonly Atom[], second: Amount) {
  const { unit, next } = unitAt(atoms, second);
  const after = matchAt(AFTER, atoms, next);
  const end = after?.bound === 'max' ? after.next : next;
  const bich = atoms[end]?.text === 'bich';
  return { unit, bich, next: afterTrailing(atoms, end) };
}

function leadAt(atoms: readonly Atom[], from: number) {
  let next = from;
  let unit: QueryPriceUnit | null = null;
  const alone = ALONE.get(atoms[from]?.text ?? '');
  if (alone && atoms[from + 1] && readAmount(atoms, from + (atoms[from + 1]?.text === 'ko' ? 2 : 1))) {
    unit = alone;
    next = from + (atoms[from + 1]?.text === 'ko' ? 2 : 1);
  }
  const before =
    /^(?:badhima|ghatima)$/.test(atoms[next]?.text ?? '') && ASKED.test(atoms[next + 1]?.text ?? '');
  const named = ASKED.exec(atoms[before ? next + 1 : next]?.text ?? '')?.[0] ?? null;
  if (named !== null) next += before ? 2 : 1;
  const lead = before ? matchAt(BEFORE, atoms, next - 2) : matchAt(BEFORE, atoms, next);
  const bound = lead?.bound ?? (named === 'budget' ? ('max' as const) : null);
  return { bound, unit, named, next: before ? next : (lead?.next ?? next) };
}

/** `/month`, `per month`, `प्रति आना`, `monthly`. */
function unitAt(atoms: readonly Atom[], amount: Amount): { unit: QueryPriceUnit | null; next: number } {
  const at = amount.next;
  const text = atoms[at]?.text ?? '';
  const gap = atoms[at - 1]?.after ?? '';
  const named = UNITS.get(text) ?? null;
  if (gap.endsWith('/') && named) return { unit: named, next: at + 1 };
  if (text === 'prati' || text === 'a') {
    const unit = UNITS.get(atoms[at + 1]?.text ?? '') ?? null;
    if (unit) return { unit, next: at + 2 };
  }
  const alone = ALONE.get(text);
  if (alone) return { unit: alone, next: at + 1 };
  if (named && LAND.has(named) && amount.scale >= 1e5) return { unit: named, next: at + 1 };
  return { unit: null, next: at };
}

function isOurs(
  atoms: readonly Atom[],
  trail: { word: string; next: number; bound: Bound },
  amount: Amount,
): boolean {
  // A floor is tala too.
  if (trail.word === 'tala' && amount.scale === 1 && !amount.currency) return false;
  return !EITHER.has(trail.word) || readAmount(atoms, trail.next) === null;
}

function afterTrailing(atoms: readonly Atom[], from: number): number {
  let next = from;
  while (TRAILING.has(atoms[next]?.text ?? '')) next += 1;
  return next;
}

import { type Cue, cueBefore, isCounted } from './cues.ts';
import { digitRuns, type Piece, type Run } from './digit-runs.ts';
import type { Found } from './found.ts';
import { isTouching, type Part } from './parts.ts';
import { isAreaCode, isExactAbroad, MOST_DIGITS, type Shape, shapeOf, wantedDigits } from './phone-shapes.ts';

/** So many letters in place of digits are a model or a serial number. */
const MOST_ALIKE = 4;

/** Phone numbers, however they are written, as ranges of parts that are not taken. */
export function findPhones(parts: readonly Part[], isTaken: (at: number) => boolean): Found[] {
  const found: Found[] = [];
  for (const run of digitRuns(parts)) {
    for (let at = 0; at < run.length; ) {
      const first = run[at];
      const count = first && !isTaken(first.first) ? phoneAt(parts, run, at) : 0;
      const last = run[at + count - 1];
      if (first && last && count > 0) found.push(withMarks(parts, first.first, last.last));
      at += Math.max(count, 1);
    }
  }
  return found;
}

/** How many pieces from here on are one phone number: 0 when none is. */
function phoneAt(parts: readonly Part[], run: Run, at: number): number {
  const first = run[at];
  if (!first || first.how === 'alike' || isInsideSerial(parts, first)) return 0;
  if (isAfterPlus(parts, first.first)) return foreignAt(parts, run, at);
  let digits = '';
  let longest = 0;
  for (let count = 1; at + count <= run.length; count += 1) {
    const piece = run[at + count - 1];
    digits += piece?.digits ?? '';
    if (!piece || digits.length > MOST_DIGITS) break;
    const shape = piece.how === 'weak' ? null : shapeOf(digits);
    if (shape && isPhone(parts, run.slice(at, at + count), shape)) longest = count;
  }
  return longest;
}

function isPhone(parts: readonly Part[], pieces: Run, shape: Shape): boolean {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || !isWrittenAs(shape, pieces)) return false;
  const cue = cueBefore(parts, first.first);
  if (shape === 'local') return cue === 'phone' && !isCounted(parts, last.last);
  if (cue !== null && isCuedAs(cue, pieces)) return cue === 'phone';
  return !isCounted(parts, last.last) && !isAmong(parts, pieces) && !isList(parts, pieces);
}

/** Nobody spells a serial number out, and a price that fills ten digits is a round one. */
function isCuedAs(cue: Cue, pieces: Run): boolean {
  if (cue === 'serial') return pieces.every(({ how }) => how !== 'words');
  return cue !== 'price' || (pieces.at(-1)?.digits.endsWith('000') ?? false);
}

function isWrittenAs(shape: Shape, pieces: Run): boolean {
  let drawn = 0;
  for (const { how, digits } of pieces) {
    if (how === 'weak' && shape !== 'mobile') return false;
    if (how !== 'figures' && shape === 'local') return false;
    if (how === 'alike') drawn += digits.length;
  }
  if (drawn > MOST_ALIKE) return false;
  return shape !== 'landline' || pieces.length === 1 || isAreaCode(pieces[0]?.digits ?? '');
}

/** With a plus before: as many pieces as the country's numbers have digits, or as stand close together. */
function foreignAt(parts: readonly Part[], run: Run, at: number): number {
  let digits = '';
  let longest = 0;
  for (let count = 1; at + count <= run.length; count += 1) {
    const piece = run[at + count - 1];
    if (!piece || (count > 1 && !isJoined(parts, piece.first))) break;
    digits += piece.digits;
    if (digits.length > MOST_DIGITS) break;
    if (digits.length >= wantedDigits(digits)) longest = count;
    if (longest > 0 && (isExactAbroad(digits) || digits.length >= 12)) break;
  }
  return longest;
}

/** After a plus the parts of a number are close together: a comma or a new line begins something else. */
function isJoined(parts: readonly Part[], first: number): boolean {
  const before = parts[first - 1];
  const isClose = before?.kind !== 'mark' || /^[-.()\u2010-\u2015]$/.test(before.text);
  return isClose && typeof parts[first]?.space !== 'number';
}

function isAfterPlus(parts: readonly Part[], at: number): boolean {
  return parts[at - 1]?.text === '+' && isTouching(parts[at]);
}

/** Letters and digits written in one, as in `JC65E7123456`: no digits of it are a number of their own. */
function isInsideSerial(parts: readonly Part[], { first, how }: Piece): boolean {
  const before = parts[first - 1];
  if (how !== 'figures' || !isTouching(parts[first]) || before?.kind !== 'latin') return false;
  if (cueBefore(parts, first) === 'phone') return false;
  return before.text.length < 3 || (isTouching(before) && parts[first - 2]?.kind === 'digits');
}

/** `102-9841-234567`, `12-34-56-78901`: written onto further digits, in one chain. */
function isAmong(parts: readonly Part[], pieces: Run): boolean {
  if (pieces.length === 1) return false;
  const first = pieces[0]?.first ?? 0;
  const last = pieces.at(-1)?.last ?? 0;
  const isJoint = (mark: number) =>
    parts[mark]?.text === '-' && isTouching(parts[mark]) && isTouching(parts[mark + 1]);
  return (
    (isJoint(first - 1) && parts[first - 2]?.kind === 'digits') ||
    (isJoint(last + 1) && parts[last + 2]?.kind === 'digits')
  );
}

/** Sizes, years, sums: `98 99 100 101`, `9,84,12,34,567`. */
function isList(parts: readonly Part[], pieces: Run): boolean {
  const values = pieces.map(({ digits }) => Number(digits));
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const isSteady = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  // Sizes and years of a list are of one magnitude; groups of a number are not: 9 84 123 4567.
  if (steps.length >= 3 && isSteady && Math.max(...values) < 10 * Math.min(...values)) return true;
  const first = pieces[0]?.first ?? 0;
  const last = pieces.at(-1)?.last ?? 0;
  const written = parts.slice(first, last + 1);
  if (!written.slice(1).every(isTouching)) return false;
  return /^\d{1,3}(?:,\d{2,3})+,\d{3}$/.test(written.map(({ text }) => text).join(''));
}

/** A plus before it and brackets around it are part of a number. */
function withMarks(parts: readonly Part[], first: number, last: number): Found {
  const start = isAfterPlus(parts, first) ? first - 1 : first;
  let isOpen = false;
  for (let at = start; at <= last; at += 1) {
    if (parts[at]?.text === '(') isOpen = true;
    if (parts[at]?.text === ')') {
      if (!isOpen && parts[start - 1]?.text === '(') return { first: start - 1, last };
      isOpen = false;
    }
  }
  const next = parts[last + 1];
  return { first: start, last: isOpen && next?.text === ')' && isTouching(next) ? last + 1 : last };
}

import { digitsAlike, seriesDigits, soundedDigits, spokenDigits, timesOf } from './number-words.ts';
import { isTouching, isWord, type Part } from './parts.ts';

/** Digits that one or a few parts of a text say. */
export interface Piece {
  digits: string;
  /** The first and the last part. */
  first: number;
  last: number;
  how: 'figures' | 'words' | 'alike' | 'weak';
}

/** Pieces with nothing between them that would end a number. */
export type Run = readonly Piece[];

/** Marks that stand between the parts of one number, where it is spaced, bracketed or hidden. */
const BETWEEN = /^(?:[-_.,/\\|;:~*()[\]{}।'"·•]|\p{Pd}|\p{So}|\p{Co})$/u;
const MOST_MARKS = 4;
const MOST_LINES = 3;

/** Everything a text says in digits, words or what looks like digits, as runs. Each part is read a few times at most. */
export function digitRuns(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  let run: Piece[] = [];
  for (let at = 0; at < parts.length; ) {
    const piece = pieceAt(parts, at, run.at(-1));
    const last = run.at(-1);
    if (piece && last && !isNear(parts, last, piece)) run = [];
    if (piece) {
      if (run.length === 0) runs.push(run);
      const whole = last && run.length > 0 ? joined(parts, last, piece) : null;
      if (whole) run[run.length - 1] = whole;
      else run.push(piece);
    }
    at = (piece?.last ?? at) + 1;
  }
  return runs;
}

function pieceAt(parts: readonly Part[], at: number, before: Piece | undefined): Piece | null {
  const part = parts[at];
  if (!part) return null;
  if (part.kind === 'digits') return { digits: part.text, first: at, last: at, how: 'figures' };
  if (!isWord(part)) return null;
  const alike = alikeAt(parts, at);
  if (alike) return { digits: alike, first: at, last: at, how: 'alike' };
  const times = timesOf(part.text);
  if (times !== null) return repeatedAt(parts, at, times);
  const isBesideDigits = (before && at - before.last <= MOST_MARKS) || saysDigits(parts[at + 1]);
  const spoken = spokenDigits(part.text) ?? (isBesideDigits ? soundedDigits(part.text) : null);
  if (spoken) return { digits: spoken.digits, first: at, last: at, how: spoken.isWeak ? 'weak' : 'words' };
  const series = seriesDigits(part.text);
  return series ? { digits: series, first: at, last: at, how: 'words' } : null;
}

function saysDigits(part: Part | undefined): boolean {
  if (part === undefined) return false;
  return part.kind === 'digits' || spokenDigits(part.text) !== null || timesOf(part.text) !== null;
}

/** `double eight`: the next digit that often. */
function repeatedAt(parts: readonly Part[], at: number, times: number): Piece | null {
  const next = parts[at + 1];
  const digit = next?.kind === 'digits' ? next.text : spokenDigits(next?.text ?? '')?.digits;
  if (digit?.length !== 1) return null;
  return { digits: digit.repeat(times), first: at, last: at + 1, how: 'words' };
}

/** `98O1`, `l2`: letters drawn like digits, written onto them. */
function alikeAt(parts: readonly Part[], at: number): string | null {
  const part = parts[at];
  // A lone o or l is one of the weak words as well; on a digit it is a digit.
  if (part?.kind !== 'latin' || (part.text.length > 1 && spokenDigits(part.text))) return null;
  const next = parts[at + 1];
  const isOnDigits =
    (isTouching(part) && parts[at - 1]?.kind === 'digits') || (isTouching(next) && next?.kind === 'digits');
  return isOnDigits ? digitsAlike(part.text) : null;
}

function isNear(parts: readonly Part[], before: Piece, piece: Piece): boolean {
  if (piece.first - before.last - 1 > MOST_MARKS) return false;
  let lines = 0;
  for (let at = before.last + 1; at <= piece.first; at += 1) {
    const part = parts[at];
    if (!part || (at < piece.first && !BETWEEN.test(part.text))) return false;
    if (typeof part.space === 'number') lines += part.space;
  }
  return lines <= MOST_LINES;
}

/** `forty one` is 41, not 40 and 1. */
function joined(parts: readonly Part[], before: Piece, piece: Piece): Piece | null {
  const tens = parts[before.last]?.text ?? '';
  if (piece.how !== 'words' || !/^[1-9]$/.test(piece.digits) || !spokenDigits(tens)?.isTens) return null;
  if (before.digits.length !== 2 || piece.first - before.last > 2) return null;
  return { ...before, digits: `${before.digits[0]}${piece.digits}`, last: piece.last };
}

import { toAd } from './calendar.ts';
import { toLatinDigits } from './digits.ts';

/** Years from here on are Bikram Sambat: nobody means a year AD that is two generations away. */
const FIRST_BS = 2040;
const DAY = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;

/**
 * A day as people write it with its year first, in either calendar and script: `2083-08-14`, `२०८३/८/१४`, `2026-11-30`.
 * @returns the day of the Gregorian calendar, `2026-11-30`; null for anything else
 */
export function readDate(text: string): string | null {
  const [, ...parts] = DAY.exec(toLatinDigits(text).trim()) ?? [];
  const [year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year >= FIRST_BS) return ofBs(year, month, day);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** True for a day of the Gregorian calendar: `2026-11-30`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function ofBs(year: number, month: number, day: number): string | null {
  try {
    return toAd({ year, month, day });
  } catch {
    return null;
  }
}

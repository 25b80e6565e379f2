// Programs that import this file compile under their own configuration, which does not list the declaration.
/// <reference path="./bikram-sambat.d.ts" />
import bikramSambat from 'bikram-sambat';
import { type Language, toDevanagariDigits } from './digits.ts';

export type Calendar = 'bs' | 'ad';
/** A day of the Bikram Sambat calendar; month and day count from 1. */
export type BsDate = { year: number; month: number; day: number };

/** Nepal keeps UTC+5:45 all year; it has no daylight saving time. */
const NEPAL_OFFSET_MS = (5 * 60 + 45) * 60_000;
/** Month lengths the library knows. Those from 2084 on are projections until the official calendar appears. */
export const FIRST_BS_YEAR = 1970;
export const LAST_BS_YEAR = 2090;

const BS_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Baisakh',
    'Jestha',
    'Asar',
    'Saun',
    'Bhadau',
    'Asoj',
    'Kattik',
    'Mangsir',
    'Pus',
    'Magh',
    'Phagun',
    'Chait',
  ],
  ne: ['वैशाख', 'जेठ', 'असार', 'साउन', 'भदौ', 'असोज', 'कात्तिक', 'मंसिर', 'पुस', 'माघ', 'फागुन', 'चैत'],
};
const AD_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ne: ['जनवरी', 'फेब्रुअरी', 'मार्च', 'अप्रिल', 'मे', 'जुन', 'जुलाई', 'अगस्ट', 'सेप्टेम्बर', 'अक्टोबर', 'नोभेम्बर', 'डिसेम्बर'],
};

/** The calendar day in Kathmandu at an instant, as `YYYY-MM-DD` of the Gregorian calendar. */
export function nepalDay(instant: Date): string {
  return new Date(instant.getTime() + NEPAL_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a Gregorian day (`YYYY-MM-DD`) begins in Kathmandu. */
export function startOfNepalDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - NEPAL_OFFSET_MS);
}

/**
 * The Bikram Sambat date of a Gregorian day (`YYYY-MM-DD`).
 * @throws RangeError when the text is no real day or lies outside 1970 to 2090 BS.
 */
export function toBs(day: string): BsDate {
  const parsed = Date.parse(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(day) ||
    Number.isNaN(parsed) ||
    new Date(parsed).toISOString().slice(0, 10) !== day
  ) {
    throw new RangeError(`not a day: ${day}`);
  }
  try {
    return bikramSambat.toBik(day);
  } catch {
    throw new RangeError(`outside the known Bikram Sambat years: ${day}`);
  }
}

/**
 * The Gregorian day (`YYYY-MM-DD`) of a Bikram Sambat date.
 * @throws RangeError when the month has no such day or the year is outside 1970 to 2090 BS.
 */
export function toAd({ year, month, day }: BsDate): string {
  if (!(day >= 1 && day <= daysInBsMonth(year, month)) || !Number.isInteger(day)) {
    throw new RangeError(`not a Bikram Sambat day: ${year}-${month}-${day}`);
  }
  const date = bikramSambat.toGreg(year, month, day);
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/**
 * Days in a Bikram Sambat month, 29 to 32.
 * @throws RangeError outside 1970 to 2090 BS.
 */
export function daysInBsMonth(year: number, month: number): number {
  const known = Number.isInteger(year) && year >= FIRST_BS_YEAR && year <= LAST_BS_YEAR;
  if (!known || !Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError(`not a month: ${year}-${month}`);
  return bikramSambat.daysInMonth(year, month);
}

/** Today in Kathmandu, in the Bikram Sambat calendar. */
export function todayBs(now: Date): BsDate {
  return toBs(nepalDay(now));
}

/** A BS date as `2083-08-06`. */
export function bsText({ year, month, day }: BsDate): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The calendar that readers of a language live by. */
const OWN_CALENDAR: Readonly<Record<Language, Calendar>> = { en: 'ad', ne: 'bs' };

/**
 * The day in Kathmandu at an instant, for people, in the calendar of the language unless another is named: `22 Nov 2026`, `६ मंसिर २०८३`,
 * `6 Mangsir 2083`, `२२ नोभेम्बर २०२६`. A day outside the known Bikram Sambat years is written in the Gregorian calendar.
 */
export function formatDate(
  date: Date,
  language: Language,
  calendar: Calendar = OWN_CALENDAR[language],
): string {
  return formatDay(nepalDay(date), language, calendar);
}

/** As `formatDate`, with the other calendar behind it: `22 Nov 2026 (6 Mangsir 2083)`, `६ मंसिर २०८३ (२२ नोभेम्बर २०२६)`. */
export function formatBothDates(date: Date, language: Language): string {
  return formatBothDays(nepalDay(date), language);
}

/** As `formatDay`, with the other calendar behind it. */
export function formatBothDays(day: string, language: Language): string {
  const other = language === 'ne' ? 'ad' : 'bs';
  return `${formatDay(day, language)} (${formatDay(day, language, other)})`;
}

/** The month in Kathmandu at an instant, in the calendar of the language: `Nov 2026`, `मंसिर २०८३`. */
export function formatMonth(date: Date, language: Language): string {
  return formatDate(date, language).split(' ').slice(1).join(' ');
}

/** A day of the Gregorian calendar (`YYYY-MM-DD`) for people, as `formatDate` writes it. */
export function formatDay(
  day: string,
  language: Language,
  calendar: Calendar = OWN_CALENDAR[language],
): string {
  const bs = calendar === 'bs' ? bsOrNull(day) : null;
  const [year = 0, month = 0, dayOfMonth = 0] = bs ? [bs.year, bs.month, bs.day] : day.split('-').map(Number);
  const months = bs ? BS_MONTHS : AD_MONTHS;
  const text = `${dayOfMonth} ${months[language][month - 1]} ${year}`;
  return language === 'ne' ? toDevanagariDigits(text) : text;
}

function bsOrNull(day: string): BsDate | null {
  try {
    return toBs(day);
  } catch {
    return null;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Parts of the day as people call them, by the hour they begin at. */
const DAY_PARTS = [
  [20, 'राति'],
  [16, 'बेलुका'],
  [12, 'दिउँसो'],
  [4, 'बिहान'],
  [0, 'राति'],
] as const;

/** The time of day in Kathmandu at an instant, as a clock of twelve hours has it: `2:05 pm`, `दिउँसो २:०५`. */
export function clockTime(instant: Date, language: Language): string {
  const there = new Date(instant.getTime() + NEPAL_OFFSET_MS);
  const hour = there.getUTCHours();
  const time = `${hour % 12 || 12}:${twoDigits(there.getUTCMinutes())}`;
  if (language === 'en') return `${time} ${hour < 12 ? 'am' : 'pm'}`;
  const part = DAY_PARTS.find(([from]) => hour >= from)?.[1] ?? '';
  return `${part} ${toDevanagariDigits(time)}`;
}

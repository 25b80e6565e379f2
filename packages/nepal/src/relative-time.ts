import { formatDate } from './calendar.ts';
import { type Language, toDevanagariDigits } from './digits.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a date says more than a count of days. */
const LONGEST = 30 * DAY;

const UNITS = [
  { seconds: DAY, en: 'day', ne: 'दिन', short: 'day' },
  { seconds: HOUR, en: 'hour', ne: 'घण्टा', short: 'h' },
  { seconds: MINUTE, en: 'minute', ne: 'मिनेट', short: 'min' },
] as const;

/**
 * How long ago, or how far ahead, an instant is: `3 hours ago`, `३ घण्टा अघि`, `in 2 days`, `२ दिनमा`, `just now`,
 * `भर्खरै`. Thirty days or more away it is a date: Bikram Sambat in Nepali, Gregorian in English.
 */
export function relativeTime(date: Date, now: Date, language: Language): string {
  const seconds = Math.trunc((now.getTime() - date.getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance >= LONGEST) return formatDate(date, language);
  const unit = UNITS.find((candidate) => distance >= candidate.seconds);
  if (!unit) return language === 'ne' ? 'भर्खरै' : 'just now';
  const count = Math.floor(distance / unit.seconds);
  if (language === 'ne')
    return `${toDevanagariDigits(String(count))} ${unit.ne}${seconds > 0 ? ' अघि' : 'मा'}`;
  const amount = `${count} ${unit.en}${count === 1 ? '' : 's'}`;
  return seconds > 0 ? `${amount} ago` : `in ${amount}`;
}

/**
 * How long ago an instant was, where there is room for a word or two: `20 min`, `5 h`, `3 days`, `३ दिन`, `now`, `भर्खरै`; thirty
 * days or more ago its day without the year. Times to come are now.
 */
export function shortAge(date: Date, now: Date, language: Language): string {
  const seconds = Math.trunc((now.getTime() - date.getTime()) / 1000);
  if (seconds >= LONGEST) return formatDate(date, language).replace(/ \S+$/, '');
  const unit = UNITS.find((candidate) => seconds >= candidate.seconds);
  if (!unit) return language === 'ne' ? 'भर्खरै' : 'now';
  const count = Math.floor(seconds / unit.seconds);
  if (language === 'ne') return `${toDevanagariDigits(String(count))} ${unit.ne}`;
  return `${count} ${unit.short}${unit.short === 'day' && count > 1 ? 's' : ''}`;
}

import { type Language, toDevanagariDigits } from './digits.ts';

// The parts of a day by the hour they begin with, as one says them in Nepal.
const PARTS = [
  [20, 'राति'],
  [16, 'बेलुका'],
  [12, 'दिउँसो'],
  [4, 'बिहान'],
  [0, 'राति'],
] as const;

/** An hour of the day from 0 to 24, as one says it: `7 am`, `noon`, `बिहान ७ बजे`. */
export function formatHour(hour: number, language: Language): string {
  const clock = hour % 12 || 12;
  if (language === 'ne') {
    const part = PARTS.find(([from]) => hour % 24 >= from)?.[1] ?? '';
    return `${part} ${toDevanagariDigits(String(clock))} बजे`;
  }
  if (clock === 12) return hour === 12 ? 'noon' : 'midnight';
  return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
}

/** A time of the day such as `18:30`, as one says it: `6:30 pm`, `बेलुका ६:३०`; `24:00` is midnight. */
export function formatTime(time: string, language: Language): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0) return formatHour(hour, language);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  if (language === 'en') return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
  const part = PARTS.find(([from]) => hour >= from)?.[1] ?? '';
  return `${part} ${toDevanagariDigits(clock)}`;
}

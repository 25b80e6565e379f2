import { expect, it } from 'vitest';
import { bsText, toBs } from './calendar.ts';
import { holidays2083 } from './holidays.ts';

const bsDay = (name: string) => {
  const found = holidays2083.find(({ en }) => en === name);
  return found && bsText(toBs(found.day));
};

it('has days of 2083 alone, each once and in order', () => {
  const days = holidays2083.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].sort());
  expect(new Set(days.map((day) => toBs(day).year))).toEqual(new Set([2083]));
});

it('has the days of the calendar where law and custom have them', () => {
  expect(bsDay('Nepali New Year')).toBe('2083-01-01');
  expect(bsDay('Republic Day')).toBe('2083-02-15');
  expect(bsDay('Constitution Day')).toBe('2083-06-03');
  expect(bsDay('Tamu Losar')).toBe('2083-09-15');
  expect(bsDay('Prithvi Jayanti')).toBe('2083-09-27');
  expect(bsDay('Maghe Sankranti')).toBe('2083-10-01');
  expect(bsDay('Martyrs’ Day')).toBe('2083-10-16');
  expect(bsDay('Democracy Day')).toBe('2083-11-07');
});

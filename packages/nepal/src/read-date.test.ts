import { expect, it } from 'vitest';
import { isDay, readDate } from './read-date.ts';

it.each([
  ['2026-11-30', '2026-11-30'],
  ['2026/1/5', '2026-01-05'],
  ['2083-08-14', '2026-11-30'],
  ['२०८३/८/१४', '2026-11-30'],
  [' 2083.8.14 ', '2026-11-30'],
])('reads %s', (typed, day) => {
  expect(readDate(typed)).toBe(day);
  expect(isDay(day)).toBe(true);
});

it.each(['', '2026', '30-11-2026', '2026-02-30', '2083-13-01', '2083-08-33', 'tomorrow'])(
  'refuses %j',
  (typed) => {
    expect(readDate(typed)).toBeNull();
    expect(isDay(typed)).toBe(false);
  },
);

import { expect, test } from 'vitest';
import { formatHour } from './hours.ts';

test.each([
  [0, 'midnight', 'राति १२ बजे'],
  [3, '3 am', 'राति ३ बजे'],
  [4, '4 am', 'बिहान ४ बजे'],
  [11, '11 am', 'बिहान ११ बजे'],
  [12, 'noon', 'दिउँसो १२ बजे'],
  [15, '3 pm', 'दिउँसो ३ बजे'],
  [16, '4 pm', 'बेलुका ४ बजे'],
  [19, '7 pm', 'बेलुका ७ बजे'],
  [20, '8 pm', 'राति ८ बजे'],
  [24, 'midnight', 'राति १२ बजे'],
])('the hour %i is %s and %s', (hour, en, ne) => {
  expect(formatHour(hour, 'en')).toBe(en);
  expect(formatHour(hour, 'ne')).toBe(ne);
});

import { expect, test } from 'vitest';
import { keptTime } from './kept-time.ts';

const words = { yesterday: 'yesterday, {time}', daysAgo: '{howMany} days ago, {time}' };
const now = new Date(2026, 10, 30, 12, 5);

test.each([
  [new Date(2026, 10, 30, 10, 40), '10:40'],
  [new Date(2026, 10, 30, 0, 5), '00:05'],
  [new Date(2026, 10, 29, 23, 59), 'yesterday, 23:59'],
  [new Date(2026, 10, 27, 9, 0), '3 days ago, 09:00'],
  // A clock that was set back.
  [new Date(2026, 10, 30, 12, 30), '12:30'],
])('%s', (at, written) => {
  expect(keptTime(at, now, words)).toBe(written);
});

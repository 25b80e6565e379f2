import { expect, it } from 'vitest';
import { isVeryLow } from './price-guidance.ts';

it('warns of prices far below what such things cost, not of gifts and wages', () => {
  expect(isVeryLow('mobiles/phones', 39_900, 100_000)).toBe(true);
  expect(isVeryLow('mobiles/phones', 40_000, 100_000)).toBe(false);
  expect(isVeryLow('mobiles/phones', 0, 100_000)).toBe(false);
  expect(isVeryLow('jobs/hotel', 10_000, 100_000)).toBe(false);
});

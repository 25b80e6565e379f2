import { expect, it } from 'vitest';
import { dotsOf, plotWidth } from './price-dots.ts';

it('piles up what costs about the same, and keeps the ends within the picture', () => {
  const { dots, priceAt } = dotsOf([100, 101, 101, 200, 1000], 101);
  expect(dots.map(({ level }) => level)).toEqual([0, 1, 2, 0, 0]);
  expect(dots[0]?.x).toBe(8);
  expect(dots.at(-1)?.x).toBe(plotWidth - 8);
  expect(priceAt).toBe(8);
});

it('shows a price beyond the others at their edge, and none where there is none', () => {
  expect(dotsOf([100, 200], 5000).priceAt).toBe(plotWidth - 8);
  expect(dotsOf([100, 200], 1).priceAt).toBe(8);
  expect(dotsOf([100, 200], null).priceAt).toBeNull();
  expect(dotsOf([100, 200], 0).priceAt).toBeNull();
});

it('is in the middle where all cost the same', () => {
  expect(dotsOf([100, 100], 100)).toEqual({
    dots: [
      { x: plotWidth / 2, level: 0 },
      { x: plotWidth / 2, level: 1 },
    ],
    priceAt: plotWidth / 2,
  });
});

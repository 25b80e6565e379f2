import { expect, it } from 'vitest';
import { priceFigures } from './price-figures.ts';

const of = (priceUnit: 'total' | 'month', ...prices: (number | null)[]) =>
  prices.map((price) => ({ price, priceUnit }));

it('says what half of the prices are, of those for the same', () => {
  const rents = of('month', 100, 200, 300, 400, 500);
  expect(priceFigures([...rents, ...of('total', 90_000, 80_000)])).toEqual({
    low: 200,
    high: 400,
    unit: 'month',
  });
  expect(priceFigures([...of('total', 9, null, 7, 0), ...rents])).toMatchObject({ unit: 'month' });
});

it('says nothing where few name a price, or all the same', () => {
  expect(priceFigures([])).toBeNull();
  expect(priceFigures(of('total', 1, 2, 3, 4, null, 0))).toBeNull();
  expect(priceFigures(of('total', 5, 5, 5, 5, 5, 5))).toBeNull();
});

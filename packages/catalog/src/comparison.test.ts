import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { rulesOf } from './category-rules.ts';
import { basisOf, commonBasis, comparablePrice, mostPriceOf, needsArea } from './comparison.ts';
import type { PriceUnit } from './price-units.ts';

const rupees = (amount: number) => amount * 100;
const price = (categoryId: string, amount: number, priceUnit: PriceUnit, attributes = {}) =>
  comparablePrice({ categoryId, price: rupees(amount), priceUnit, attributes });

test('land at so much an aana is compared by what all of it costs', () => {
  expect(price('property/land', 4_000_000, 'aana', { area: '4 aana' })).toBe(rupees(16_000_000));
  expect(price('property/land', 100_000, 'dhur', { area: '1 kattha 10 dhur' })).toBe(rupees(3_000_000));
  expect(price('property/land', 16_000_000, 'total')).toBe(rupees(16_000_000));
  expect(price('property/land', 4_000_000, 'aana')).toBeNull();
  const asked = { categoryId: 'property/land', price: 1, priceUnit: 'aana', attributes: {} } as const;
  expect(needsArea(asked)).toBe(true);
  expect(needsArea({ ...asked, attributes: { area: '4 aana' } })).toBe(false);
  expect(needsArea({ ...asked, priceUnit: 'total' })).toBe(false);
  expect(needsArea({ ...asked, price: null })).toBe(false);
});

test('what comes to more than any price is compared with none, and says how much one unit may cost', () => {
  const far = { area: '10000 bigha' };
  expect(price('property/land', 10_000_000_000, 'sqft', far)).toBeNull();
  expect(price('property/land', 10_000_000_000, 'total', far)).toBe(rupees(10_000_000_000));
  expect(price('livestock/cows', 10_000_000_000, 'kg', { bodyWeight: 1_500 })).toBeNull();
  const asked = { categoryId: 'property/land', priceUnit: 'sqft', attributes: far } as const;
  const most = mostPriceOf({ ...asked, price: 1e12 });
  expect(mostPriceOf({ ...asked, price: most })).toBeNull();
  expect(comparablePrice({ ...asked, price: most })).toBeGreaterThan(0.99e15);
  expect(mostPriceOf({ ...asked, price: null })).toBeNull();
});

test('rents are compared by the month, nights by the day, pay by the month of work', () => {
  expect(price('property/rooms', 9_000, 'month')).toBe(rupees(9_000));
  expect(price('property/houses-rent', 120_000, 'year')).toBe(rupees(10_000));
  expect(price('property/rooms', 500_000, 'total')).toBeNull();
  expect(price('property/short-stay', 30_000, 'month')).toBe(rupees(1_000));
  expect(price('property/office-space', 100, 'sqft', { floorArea: '800 sqft' })).toBe(rupees(80_000));
  expect(price('jobs/construction', 1_000, 'day')).toBe(rupees(26_000));
  expect(price('jobs/part-time', 200, 'hour')).toBe(rupees(41_600));
});

test('produce is compared by the kilo, animals by the head, things by the piece', () => {
  expect(price('agriculture/vegetables', 60, 'kg')).toBe(rupees(60));
  expect(price('agriculture/vegetables', 6_000, 'total')).toBeNull();
  expect(price('agriculture/vegetables', 6_000, 'total', { quantity: 100 })).toBe(rupees(60));
  expect(price('livestock/goats', 700, 'kg', { bodyWeight: 25 })).toBe(rupees(17_500));
  expect(price('livestock/goats', 700, 'kg')).toBeNull();
  expect(price('livestock/poultry', 180, 'dozen')).toBe(rupees(15));
  expect(price('mobiles/phones', 20_000, 'total')).toBe(rupees(20_000));
  expect(
    comparablePrice({ categoryId: 'jobs/it', price: null, priceUnit: 'month', attributes: {} }),
  ).toBeNull();
});

test('the usual unit of a category can be compared in it', () => {
  const leaves = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));
  const attributes = { area: '4 aana', floorArea: '100 sqft' };
  const lost = leaves.filter((id) => price(id, 1, rulesOf(id).priceUnits[0] ?? 'total', attributes) === null);
  // Of a lot of produce the kilos must be known.
  expect(lost.filter((id) => !id.startsWith('agriculture/'))).toEqual([]);
});

test('categories have a basis in common, or none', () => {
  expect(basisOf('property/land')).toBe('total');
  expect(commonBasis(['jobs/it', 'jobs/sales'])).toBe('month');
  expect(commonBasis(['property/land', 'property/rooms'])).toBeNull();
  expect(commonBasis([])).toBeNull();
});

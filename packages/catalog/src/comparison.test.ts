import { expect, test } from 'vitest';
import { attributesOf } from './applies.ts';
import { categories } from './categories.ts';
import { rulesOf } from './category-rules.ts';
import {
  basisOf,
  commonBasis,
  comparablePrice,
  incomparableUnits,
  isOrderedByPrice,
  mostPriceOf,
  neededForPrice,
} from './comparison.ts';
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
  expect(neededForPrice(asked)).toBe('area');
  expect(neededForPrice({ ...asked, attributes: { area: '4 aana' } })).toBeNull();
  expect(neededForPrice({ ...asked, priceUnit: 'total' })).toBeNull();
  expect(neededForPrice({ ...asked, price: null })).toBeNull();
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

test('milk is compared by the litre, bananas and sacks by what they weigh', () => {
  expect(price('agriculture/dairy', 110, 'litre')).toBe(rupees(110));
  expect(price('agriculture/dairy', 1_200, 'kg')).toBe(rupees(1_200));
  expect(price('agriculture/fruits', 150, 'dozen', { unitWeight: 1.5 })).toBe(rupees(100));
  expect(price('agriculture/rice-grains', 2_500, 'piece', { unitWeight: 25 })).toBe(rupees(100));
});

test('of a price by the kilo all of it has one, where others ask for a load or a piece', () => {
  expect(price('agriculture/fertiliser', 40, 'kg', { quantity: 50 })).toBe(rupees(2_000));
  expect(price('agriculture/seeds', 85, 'kg', { quantity: 40 })).toBe(rupees(3_400));
  expect(price('sports/fitness', 250, 'kg', { quantity: 10 })).toBe(rupees(2_500));
});

test('a course is compared by the month, a hired car by the day, a trek at so much a day as a whole', () => {
  expect(price('education/ielts', 15_000, 'total', { courseLength: 1.5 })).toBe(rupees(10_000));
  expect(price('education/tuition', 500, 'hour')).toBe(rupees(13_000));
  expect(price('travel/vehicle-hire', 30_000, 'total', { tripDays: 3 })).toBe(rupees(10_000));
  expect(price('travel/treks-tours', 5_000, 'day', { tripDays: 12 })).toBe(rupees(60_000));
});

const leaves = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));

/** What nothing makes comparable, and rightly: what is let is not what is sold, an hour of work not a job that is done. */
const apart: Readonly<Record<string, PriceUnit[]>> = {
  'property/shop-space': ['total'],
  'property/office-space': ['total'],
  'property/warehouse': ['total'],
  'beauty/health-equipment': ['day', 'month'],
  'services/events': ['day', 'hour'],
  'building/roofing': ['sqft'],
  'building/doors-windows': ['sqft'],
  'building/wood': ['sqft'],
  'building/paint': ['sqft'],
};
const apartIn = (id: string) =>
  apart[id] ?? (id.startsWith('services/') ? ['hour', 'day', 'month', 'sqft'] : []);

test.each(leaves)('whatever a price is for in %s, it compares, or says what it needs to', (id) => {
  const measured = {
    area: '4 aana',
    floorArea: '100 sqft',
    quantity: 20,
    unitWeight: 2,
    bodyWeight: 20,
    courseLength: 2,
    tripDays: 4,
  };
  const { priceUnits } = rulesOf(id);
  const [usual = 'total'] = priceUnits;
  expect(incomparableUnits(id).toSorted()).toEqual(apartIn(id).toSorted());
  expect(incomparableUnits(id)).not.toContain(usual);
  for (const unit of priceUnits.filter((one) => !apartIn(id).includes(one))) {
    const needed = neededForPrice({ categoryId: id, price: rupees(100), priceUnit: unit, attributes: {} });
    if (needed === null) expect(price(id, 100, unit)).not.toBeNull();
    else expect(attributesOf(id).map((attribute) => attribute.id)).toContain(needed);
    expect(price(id, 100, unit, measured)).not.toBeNull();
  }
});

test('what weighs is offered by the kilo first, and no lot without its kilos', () => {
  const weighed = leaves.filter((id) => basisOf(id) === 'kg');
  expect(weighed).toEqual(expect.arrayContaining(['agriculture/vegetables', 'agriculture/honey']));
  for (const id of weighed) {
    expect(rulesOf(id).priceUnits[0]).toBe('kg');
    const lot = { categoryId: id, price: rupees(60), priceUnit: 'total', attributes: {} } as const;
    expect(neededForPrice(lot)).toBe('quantity');
    expect(neededForPrice({ ...lot, attributes: { quantity: 5 } })).toBeNull();
  }
  expect(rulesOf('agriculture/dairy').priceUnits[0]).toBe('litre');
});

test('there is no order by price where it would be one of few', () => {
  expect(isOrderedByPrice('services')).toBe(false);
  expect(isOrderedByPrice('services/repair')).toBe(false);
  expect(isOrderedByPrice('agriculture/vegetables')).toBe(true);
  expect(isOrderedByPrice('building/paint')).toBe(true);
});

test('categories have a basis in common, or none', () => {
  expect(basisOf('property/land')).toBe('total');
  expect(commonBasis(['jobs/it', 'jobs/sales'])).toBe('month');
  expect(commonBasis(['property/land', 'property/rooms'])).toBeNull();
  expect(commonBasis([])).toBeNull();
});

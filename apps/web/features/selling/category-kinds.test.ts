import { expect, test } from 'vitest';
import { hasCondition, priceUnitsOf } from './category-kinds.ts';

test('a room is rented by the month, land is sold by its measures, a phone has one price', () => {
  expect(priceUnitsOf('property/rooms')[0]).toBe('month');
  expect(priceUnitsOf('property/houses')).toEqual(['total']);
  expect(priceUnitsOf('property/land')).toContain('ropani');
  expect(priceUnitsOf('property/land-lease')[0]).toBe('year');
  expect(priceUnitsOf('mobiles/phones')[0]).toBe('total');
});

test('only things have a condition', () => {
  expect(hasCondition('mobiles/phones')).toBe(true);
  expect(hasCondition('education/books')).toBe(true);
  expect(hasCondition('education/tuition')).toBe(false);
  expect(hasCondition('property/rooms')).toBe(false);
  expect(hasCondition('jobs/it')).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { categories } from './categories.ts';
import { categoriesWithRules, offersPriceUnit, rulesOf } from './category-rules.ts';
import { priceUnitName, priceUnits } from './price-units.ts';

const all = categories.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);

test('rules are of categories that exist', () => {
  expect(categoriesWithRules.filter((id) => !all.includes(id))).toEqual([]);
});

describe.each(all)('%s', (id) => {
  test('has units for a price, each once, and says whether it may go without one', () => {
    const { priceUnits: units, priceOptional } = rulesOf(id);
    expect(units.length).toBeGreaterThan(0);
    expect(new Set(units).size).toBe(units.length);
    for (const unit of units) expect(priceUnits).toContain(unit);
    expect(typeof priceOptional).toBe('boolean');
    const top = id.split('/', 1)[0] ?? '';
    expect(priceOptional).toBe(rulesOf(top).priceOptional);
  });
});

test('a room is rented by the month, land is sold by its measures, a phone has one price', () => {
  expect(rulesOf('property/rooms').priceUnits[0]).toBe('month');
  expect(rulesOf('property/houses').priceUnits).toEqual(['total']);
  expect(offersPriceUnit('property/land', 'ropani')).toBe(true);
  expect(offersPriceUnit('property/rooms', 'kg')).toBe(false);
  expect(rulesOf('property/land-lease').priceUnits[0]).toBe('year');
  expect(rulesOf('mobiles/phones').priceUnits[0]).toBe('total');
});

test('what is not one thing may go without a price', () => {
  const tops = categories.map(({ id }) => id).filter((id) => rulesOf(id).priceOptional);
  expect(tops.sort()).toEqual([
    'building',
    'business',
    'community',
    'education',
    'jobs',
    'overseas-jobs',
    'property',
    'services',
    'travel',
  ]);
});

test('units are named in both languages', () => {
  expect(priceUnitName('month', 'en')).toBe('month');
  expect(priceUnitName('sqft', 'ne')).toBe('वर्गफिट');
});

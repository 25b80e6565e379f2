import { describe, expect, test } from 'vitest';
import { fittingAttributes, initialAttributes, missingAttributes, validateAttributes } from './validate.ts';

const codesOf = (category: string | null, values: Record<string, unknown>) =>
  Object.fromEntries(
    validateAttributes(category, values).issues.map(({ id, code, limit }) => [id, limit ?? code]),
  );

describe('what is refused', () => {
  test.each<[string, unknown, string | number]>([
    ['condition', 'broken', 'invalid_value'],
    ['condition', 1, 'wrong_type'],
    ['condition', ['new'], 'wrong_type'],
    ['negotiable', 'true', 'wrong_type'],
    ['mileage', '45000', 'wrong_type'],
    ['mileage', Number.NaN, 'wrong_type'],
    ['mileage', 1.5, 'invalid_number'],
    ['mileage', -1, 0],
    ['mileage', 2_000_001, 2_000_000],
    ['bedrooms', 2, 'not_in_category'],
    ['colour', 'red', 'unknown_field'],
    ['__proto__x', 'red', 'unknown_field'],
  ])('of a car: %s %j', (id, value, expected) => {
    expect(codesOf('vehicles/cars', { [id]: value })).toEqual({ [id]: expected });
  });

  test.each<[unknown, string | number]>([
    ['car', 'wrong_type'],
    [[], 1],
    [['car', 'bike', 'car'], 2],
    [['car', 'car'], 'invalid_value'],
    [['car', 'ship'], 'invalid_value'],
  ])('of a room: parking %j', (value, expected) => {
    expect(codesOf('property/rooms', { parking: value })).toEqual({ parking: expected });
  });
});

test('what is right is kept in the order it is asked, whatever the order it came in', () => {
  const { values, issues } = validateAttributes('vehicles/cars', {
    mileage: 45_000,
    colour: 'red',
    condition: 'used',
    negotiable: false,
  });
  expect(issues).toEqual([{ id: 'colour', code: 'unknown_field' }]);
  expect(JSON.stringify(values)).toBe('{"negotiable":false,"condition":"used","mileage":45000}');
});

test('null says nothing, in any category', () => {
  expect(validateAttributes('jobs/it', { condition: null })).toEqual({ values: {}, issues: [] });
});

test('before there is a category anything known may be said, and nothing else', () => {
  expect(codesOf(null, { condition: 'new', mileage: 5, colour: 'red', storage: '129' })).toEqual({
    colour: 'unknown_field',
    storage: 'invalid_value',
  });
});

test('what does not go with a new category leaves', () => {
  const car = { negotiable: false, condition: 'used', mileage: 45_000 };
  expect(fittingAttributes('mobiles/phones', car)).toEqual({ negotiable: false, condition: 'used' });
  expect(fittingAttributes('jobs/it', car)).toEqual({ negotiable: false });
});

test('a listing starts negotiable and lacks nothing that its category does not ask for', () => {
  expect(initialAttributes()).toEqual({ negotiable: true });
  expect(missingAttributes('jobs/it', {})).toEqual([]);
});

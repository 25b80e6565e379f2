import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { describe, expect, test } from 'vitest';
import { fittingAttributes, initialAttributes, missingAttributes, validateAttributes } from './validate.ts';

const codesOf = (category: string | null, values: Record<string, unknown>) =>
  Object.fromEntries(
    validateAttributes(category, values, (text) => findContacts(text).length > 0).issues.map(
      ({ id, code, limit }) => [id, limit ?? code],
    ),
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
    ['spoiler', 'red', 'unknown_field'],
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
    spoiler: 'red',
    condition: 'used',
    negotiable: false,
  });
  expect(issues).toEqual([{ id: 'spoiler', code: 'unknown_field' }]);
  expect(JSON.stringify(values)).toBe('{"negotiable":false,"condition":"used","mileage":45000}');
});

test('null says nothing, in any category', () => {
  expect(validateAttributes('jobs/it', { condition: null })).toEqual({ values: {}, issues: [] });
});

test('before there is a category anything known may be said, and nothing else', () => {
  expect(codesOf(null, { condition: 'new', mileage: 5, spoiler: 'red', storage: '129' })).toEqual({
    spoiler: 'unknown_field',
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

describe('what is kept', () => {
  const keptOf = (category: string, values: Record<string, unknown>) => validateAttributes(category, values);

  test('words are cleaned, areas written one way, of an IMEI four digits stay', () => {
    expect(keptOf('agriculture/fruits', { variety: ' Fuji\u200b  apple ' }).values).toEqual({
      variety: 'Fuji apple',
    });
    expect(keptOf('property/land', { area: '0-4-2-0' }).values).toEqual({ area: '4 aana 2 paisa' });
    expect(keptOf('mobiles/phones', { imei: '490154203237518' }).values).toEqual({ imei: '7518' });
    expect(keptOf('vehicles/cars', { model: 'suzuki/ Swift ' }).values).toEqual({ model: 'suzuki/Swift' });
    expect(keptOf('vehicles/cars', { model: 'suzuki/' }).values).toEqual({ model: 'suzuki' });
  });

  test.each<[string, string, unknown, string | number]>([
    ['mobiles/phones', 'imei', '490154203237517', 'invalid_imei'],
    ['mobiles/phones', 'imei', '', 'required'],
    ['agriculture/fruits', 'variety', 'call 9841234567', 'holds_contact'],
    ['agriculture/fruits', 'variety', 'x'.repeat(41), 40],
    ['vehicles/cars', 'model', 'suzuki/call 9841234567', 'holds_contact'],
    ['vehicles/cars', 'model', 'nobody/Swift', 'invalid_value'],
    ['vehicles/cars', 'model', 'other', 'required'],
    ['vehicles/cars', 'model', 5, 'wrong_type'],
    ['vehicles/cars', 'taxPaidUntil', '2026-02-30', 'invalid_date'],
    ['vehicles/cars', 'taxPaidUntil', '1800-01-01', 'invalid_date'],
    ['property/land', 'area', '4', 'invalid_area'],
    ['property/land', 'area', 4, 'wrong_type'],
    ['property/flats', 'floorArea', '2000000 sqft', 'invalid_area'],
    ['property/rooms', 'deposit', -1, 0],
    ['property/rooms', 'deposit', 1_000_000_001, 10_000_000],
    ['property/rooms', 'deposit', 1.5, 'invalid_number'],
    ['overseas-jobs/gulf', 'agencyLicence', 'none', 'invalid_value'],
  ])('%s: %s %j', (category, id, value, expected) => {
    expect(codesOf(category, { [id]: value })).toEqual({ [id]: expected });
  });

  test('a licence number is no telephone number', () => {
    expect(codesOf('overseas-jobs/gulf', { agencyLicence: '1234/075/076' })).toEqual({});
  });

  test('what a listing needs to go live', () => {
    const missing = (category: string) => missingAttributes(category, {}).map(({ id }) => id);
    expect(missing('vehicles/motorbikes')).toEqual(['model']);
    expect(missing('property/land')).toEqual(['area']);
    expect(missing('overseas-jobs/gulf').sort()).toEqual(['agencyLicence', 'country']);
    expect(missing('livestock/goats')).toEqual([]);
  });
});

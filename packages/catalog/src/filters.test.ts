import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberAttribute } from './attribute.ts';
import { attributes } from './attributes.ts';
import { type AttributeFilter, filterNumbers, filterTerms, readFilters, readTerm } from './filters.ts';
import { readTypedFilters } from './typed.ts';

function leafOf({ in: scope }: NumberAttribute): string {
  const [first = ''] = scope;
  return first.includes('/') ? first : `${first}/cars`;
}

// What PostgreSQL does with the terms and numbers of a listing.
function isFound(category: string, values: Record<string, number>, filter: AttributeFilter): boolean {
  const terms = filterTerms(category, values);
  const number = filterNumbers(category, values)[filter.id];
  return (
    terms.some((term) => filter.terms.includes(term)) &&
    (filter.min === undefined || (number !== undefined && number >= filter.min)) &&
    (filter.max === undefined || (number !== undefined && number <= filter.max))
  );
}

const numbers = attributes.filter((attribute) => attribute.kind === 'number' && attribute.filter);

describe.each(numbers.map((attribute) => [attribute.id, attribute as NumberAttribute] as const))(
  'between two numbers: %s',
  (id, attribute) => {
    // Ends of steps are where terms go wrong.
    const edges = [attribute.min, attribute.max, ...attribute.steps].flatMap((edge) => [
      edge - 1,
      edge,
      edge + 1,
    ]);
    const value = fc
      .oneof(fc.constantFrom(...edges), fc.integer({ min: Math.ceil(attribute.min), max: attribute.max }))
      .filter((one) => Number.isInteger(one) && one >= attribute.min && one <= attribute.max);

    test('finds what lies between them, both included, and nothing else', () => {
      const category = leafOf(attribute);
      fc.assert(
        fc.property(value, fc.option(value), fc.option(value), (said, min, max) => {
          const { filters, issues } = readFilters(category, {
            ...(min === null ? {} : { [`attr.${id}.min`]: String(min) }),
            ...(max === null ? {} : { [`attr.${id}.max`]: String(max) }),
          });
          if (min !== null && max !== null && min > max) {
            expect(issues).toEqual([{ name: `attr.${id}.min`, code: 'invalid_range' }]);
            return;
          }
          expect(issues).toEqual([]);
          const found = filters.every((filter) => isFound(category, { [id]: said }, filter));
          expect(found).toBe((min === null || said >= min) && (max === null || said <= max));
        }),
        { numRuns: 100 },
      );
    });
  },
);

test('several choices mean any of them, repeated or between commas, in one order', () => {
  const expected = [{ id: 'condition', terms: ['condition=new', 'condition=used'] }];
  expect(readFilters('vehicles', { 'attr.condition': 'used,new' }).filters).toEqual(expected);
  expect(readFilters(null, { 'attr.condition': ['new', 'used'] }).filters).toEqual(expected);
});

test('a listing is found by each of the choices it has', () => {
  expect(filterTerms('property/rooms', { parking: ['bike', 'car'], negotiable: true })).toEqual([
    'parking=bike',
    'parking=car',
  ]);
});

test('what a listing says that says nothing is found by what it does not say', () => {
  expect(filterTerms('property/rooms', { negotiable: false })).toEqual(['negotiable=false']);
  const filtersOf = (value: string) => readFilters(null, { 'attr.negotiable': value }).filters;
  expect(filtersOf('true')).toEqual([{ id: 'negotiable', terms: [], without: ['negotiable=false'] }]);
});

test.each<[string | null, string, string | string[], string, number?]>([
  ['vehicles', 'attr.spoiler', 'red', 'unknown_field'],
  ['vehicles', 'attr.negotiable', 'maybe', 'invalid_value'],
  ['vehicles', 'attr.negotiable', 'false', 'invalid_value'],
  ['vehicles', 'attr.mileage', '5', 'unknown_field'],
  ['vehicles', 'attr.mileage.mid', '5', 'unknown_field'],
  ['jobs', 'attr.condition', 'new', 'not_in_category'],
  [null, 'attr.condition', 'new,broken', 'invalid_value'],
  [null, 'attr.condition', '', 'invalid_value'],
  [null, 'attr.mileage.min', 'few', 'invalid_number'],
  [null, 'attr.mileage.min', '1e3', 'invalid_number'],
  [null, 'attr.mileage.min', '1.5', 'invalid_number'],
  [null, 'attr.mileage.min', ['1', '2'], 'wrong_type'],
  [null, 'attr.mileage.max', '2000001', 'too_large', 2_000_000],
])('in %s, %s=%s is refused', (category, name, raw, code, limit) => {
  const { filters, issues } = readFilters(category, { [name]: raw });
  expect(filters).toEqual([]);
  expect(issues).toEqual([limit === undefined ? { name, code } : { name, code, limit }]);
});

describe('kinds that have a form of their own', () => {
  const termsOf = (category: string, params: Record<string, string>) =>
    readFilters(category, params).filters[0];

  test('a model is found by its maker, and by its name however it is written', () => {
    const bike = filterTerms('vehicles/motorbikes', { model: 'bajaj/Pulsar  150' });
    expect(bike).toEqual(['model=bajaj', 'model=bajaj/pulsar-150']);
    const asked = (model: string) => termsOf('vehicles/motorbikes', { 'attr.model': model })?.terms;
    expect(asked('bajaj')).toEqual(['model=bajaj']);
    expect(asked('bajaj/Pulsar 150')).toEqual(['model=bajaj/pulsar-150']);
    expect(asked('bajaj/pulsar-150,hero')).toEqual(['model=bajaj/pulsar-150', 'model=hero']);
    expect(readFilters('vehicles/motorbikes', { 'attr.model': 'nobody' }).issues).toEqual([
      { name: 'attr.model', code: 'invalid_value' },
    ]);
    expect(readTerm('model=bajaj/pulsar-150')?.value).toBe('bajaj/pulsar-150');
    expect(readTerm('year#3')).toBeNull();
  });

  test('areas are compared whatever they were measured in', () => {
    const between = termsOf('property/land', { 'attr.area.min': '4 aana', 'attr.area.max': '1500 sqft' });
    const land = (area: string) => ({
      terms: filterTerms('property/land', { area }),
      size: filterNumbers('property/land', { area }).area ?? 0,
    });
    const fits = (area: string) => {
      const { terms, size } = land(area);
      const { min = 0, max = 0 } = between ?? {};
      return terms.some((term) => between?.terms.includes(term)) && size >= min && size <= max;
    };
    expect(fits('1369 sqft')).toBe(true);
    expect(fits('4 aana 1 paisa')).toBe(true);
    expect(fits('8 dhur')).toBe(true);
    expect(fits('3 aana 3 paisa')).toBe(false);
    expect(fits('5 aana')).toBe(false);
    expect(readFilters('property/land', { 'attr.area.min': '4' }).issues).toMatchObject([
      { code: 'invalid_area' },
    ]);
  });

  test('days are compared, in whatever calendar they were typed', () => {
    const bike = (day: string) => ({
      terms: filterTerms('vehicles/motorbikes', { taxPaidUntil: day }),
      number: filterNumbers('vehicles/motorbikes', { taxPaidUntil: day }).taxPaidUntil ?? 0,
    });
    const { params } = readTypedFilters('vehicles/motorbikes', { 'attr.taxPaidUntil.min': '2083-08-14' });
    expect(params).toEqual({ 'attr.taxPaidUntil.min': '2026-11-30' });
    const { min = 0, terms = [] } = termsOf('vehicles/motorbikes', params) ?? {};
    const fits = (day: string) =>
      bike(day).number >= min && bike(day).terms.some((one) => terms.includes(one));
    expect(fits('2026-11-30')).toBe(true);
    expect(fits('2027-07-16')).toBe(true);
    expect(fits('2026-11-29')).toBe(false);
    expect(fits('2019-01-01')).toBe(false);
    const wrong = readFilters('vehicles/motorbikes', { 'attr.taxPaidUntil.min': '2026-13-01' });
    expect(wrong.issues).toEqual([{ name: 'attr.taxPaidUntil.min', code: 'invalid_date' }]);
  });
});

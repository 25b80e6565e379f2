import { expect, test } from 'vitest';
import type { NumberAttribute } from './attribute.ts';
import { mileage } from './attributes/mileage.ts';
import {
  cardAttributes,
  describeAttributes,
  describeCard,
  describePrice,
  readNumber,
  searchTexts,
} from './describe.ts';
import { structuredData } from './structured-data.ts';

const car = { negotiable: true, condition: 'like-new', mileage: 145_000 };
const flat = { negotiable: false, bedrooms: 1, parking: ['car', 'bike'] };

test('facts are told in the words, digits and order of the language', () => {
  expect(describeAttributes('vehicles/cars', car, 'en')).toEqual([
    { id: 'condition', label: 'Condition', value: 'Like new' },
    { id: 'mileage', label: 'Driven', value: '1,45,000 km' },
  ]);
  expect(describeAttributes('vehicles/cars', car, 'ne')).toEqual([
    { id: 'condition', label: 'अवस्था', value: 'नयाँजस्तै' },
    { id: 'mileage', label: 'गुडेको', value: '१,४५,००० कि.मि.' },
  ]);
  // Of several, in the catalogue's order and not the seller's.
  expect(describeAttributes('property/flats', flat, 'en').at(-1)?.value).toBe('motorbike, car');
});

test('what qualifies the price stands beside it, when it is so', () => {
  expect(describePrice('vehicles/cars', car, 'en')).toEqual(['Negotiable']);
  expect(describePrice('vehicles/cars', car, 'ne')).toEqual(['मोलमोलाइ हुन्छ']);
  expect(describePrice('property/flats', flat, 'en')).toEqual([]);
});

test('cards say little, each so that it stands alone', () => {
  expect(describeCard('property/flats', flat, 'en')).toEqual(['1 bedroom']);
  expect(describeCard('property/flats', { bedrooms: 12 }, 'en')).toEqual(['12 bedrooms']);
  expect(describeCard('property/flats', { bedrooms: 12 }, 'ne')).toEqual(['१२ सुत्ने कोठा']);
  expect(cardAttributes('vehicles/cars', car)).toEqual({ negotiable: true, mileage: 145_000 });
});

test('what a category does not have, or no longer knows, is not shown', () => {
  expect(describeAttributes('jobs/it', car, 'en')).toEqual([]);
  expect(describeAttributes('vehicles/cars', { condition: 'broken' }, 'en')).toEqual([]);
});

test('search reads choices in both languages, and the other ways to write them', () => {
  expect(searchTexts('mobiles/phones', { storage: '128' })).toEqual(['128 GB', '१२८ जीबी', '128GB']);
  expect(searchTexts('vehicles/cars', car)).toEqual([]);
});

test('search engines read the property that schema.org has, and the rest as additional ones', () => {
  expect(structuredData('vehicles/cars', car, 'en')).toEqual({
    itemCondition: 'https://schema.org/UsedCondition',
    additionalProperty: [
      {
        '@type': 'PropertyValue',
        propertyID: 'mileage',
        name: 'Driven',
        value: 145_000,
        unitCode: 'KMT',
        unitText: 'km',
      },
    ],
  });
  expect(structuredData('jobs/it', {}, 'en')).toEqual({});
});

test.each<[string, number | null]>([
  ['45,000 km', 45_000],
  ['१,४५,००० कि.मि.', 145_000],
  ['४५०००', 45_000],
  [' 7 ', 7],
  ['12.5', 12.5],
  ['forty', null],
  ['-4', null],
  ['1,2,', null],
  ['', null],
])('reads the number in %j', (typed, expected) => {
  const attribute: NumberAttribute = mileage;
  expect(readNumber(attribute, typed)).toBe(expected);
});

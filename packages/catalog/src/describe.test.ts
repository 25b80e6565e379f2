import { describe, expect, it, test } from 'vitest';
import type { AttributeValues, NumberAttribute } from './attribute.ts';
import { mileage } from './attributes/mileage.ts';
import { attributes } from './attributes.ts';
import {
  cardAttributes,
  describeAttributes,
  describeCard,
  describePrice,
  readRanged,
  searchTexts,
  valueText,
} from './describe.ts';
import { structuredData, unitPrice } from './structured-data.ts';

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

test('one of a thing is not said as many are', () => {
  const ones = attributes.flatMap((attribute) =>
    attribute.kind === 'number' && attribute.min <= 1 ? [valueText(attribute, 1, 'en')] : [],
  );
  expect(ones).toContain('1 month');
  expect(ones.filter((text) => /^1 \p{L}+s$/u.test(text))).toEqual([]);
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
    mileageFromOdometer: {
      '@type': 'QuantitativeValue',
      value: 145_000,
      unitCode: 'KMT',
      unitText: 'km',
    },
  });
  expect(
    structuredData('property/land', { area: '1 ropani', facing: 'east', negotiable: true }, 'en'),
  ).toEqual({
    additionalProperty: [
      { '@type': 'PropertyValue', propertyID: 'area', name: 'Land area', value: 508.74, unitCode: 'MTK' },
      { '@type': 'PropertyValue', propertyID: 'facing', name: 'Facing', value: 'East' },
    ],
  });
  expect(structuredData('vehicles/motorbikes', { model: 'bajaj/Pulsar 150' }, 'en')).toEqual({
    brand: { '@type': 'Brand', name: 'Bajaj' },
    model: 'Pulsar 150',
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
  expect(readRanged(attribute, typed)).toBe(expected);
});

describe('every kind is told as people of the language say it', () => {
  const of = (category: string, values: Record<string, string | number | boolean>, lang: 'en' | 'ne') =>
    Object.fromEntries(describeAttributes(category, values, lang).map(({ id, value }) => [id, value]));

  it('a motorbike', () => {
    const bike = { model: 'bajaj/Pulsar 150', taxPaidUntil: '2026-11-30', bluebook: 'own', exchange: true };
    expect(of('vehicles/motorbikes', bike, 'en')).toEqual({
      model: 'Bajaj Pulsar 150',
      taxPaidUntil: '30 Nov 2026 (14 Mangsir 2083)',
      bluebook: "In the seller's name",
      exchange: 'Possible',
    });
    expect(of('vehicles/motorbikes', bike, 'ne')).toMatchObject({
      model: 'बजाज Pulsar 150',
      taxPaidUntil: '१४ मंसिर २०८३ (३० नोभेम्बर २०२६)',
      exchange: 'मिल्छ',
    });
  });

  it('land, in the measures of the hills and in feet', () => {
    expect(of('property/land', { area: '4 aana' }, 'en').area).toBe('4 aana (1,369 sq ft)');
    expect(of('property/land', { area: '1369 sqft' }, 'ne').area).toBe('१,३६९ वर्गफिट (४ आना)');
    expect(of('property/flats', { floorArea: '800 sqft' }, 'en').floorArea).toBe('800 sq ft');
    expect(describeCard('property/land', { area: '4 aana', facing: 'east' }, 'en')).toEqual([
      '4 aana',
      'East facing',
    ]);
  });

  it('money, in paisa', () => {
    expect(of('property/rooms', { deposit: 1_000_000 }, 'en').deposit).toBe('रू 10,000');
    expect(describePrice('jobs/it', { salaryUpTo: 3_000_000 }, 'ne')).toEqual(['रू ३०,००० सम्म']);
  });
});

it('words that a listing is found by are those of its values, and of the same area in other measures', () => {
  const texts = searchTexts('property/land', { area: '1369 sqft', facing: 'east' });
  expect(texts).toEqual(
    expect.arrayContaining(['1,369 sq ft', '4 aana', '४ आना', 'East facing', 'पूर्व मोहडा']),
  );
  expect(searchTexts('vehicles/cars', { gear: 'automatic', year: 2018, model: 'suzuki/Swift' })).toEqual(
    expect.arrayContaining(['Automatic', 'auto', '2018', 'Suzuki Swift', 'सुजुकी Swift']),
  );
});

test.each<[string, AttributeValues, string[]]>([
  ['property/flats', { furnishing: 'full' }, ['Fully furnished', 'furnished']],
  ['property/rooms', { bathroom: 'own' }, ['attached bathroom', 'अट्याच बाथरुम']],
  ['property/land', { road: 'pitched' }, ['Blacktopped road', 'पिच बाटो', 'कालोपत्रे']],
  ['property/rooms', { parking: ['bike'] }, ['motorbike parking', 'बाइक पार्किङ']],
  ['property/rooms', { comforts: ['internet', 'lift'] }, ['Lift, Internet', 'wifi']],
  ['vehicles/motorbikes', { owners: 'first' }, ['first owner']],
  ['jobs/sales', { experience: 'none' }, ['fresher']],
])('what people ask for in words is found: %s %j', (category, values, words) => {
  expect(searchTexts(category, values)).toEqual(expect.arrayContaining(words));
});

test('what is not there is neither found nor on cards', () => {
  const bare = { kitchen: 'none', road: 'none', furnishing: 'none', lalpurja: 'none' };
  for (const category of ['property/rooms', 'property/land-lease', 'property/flats', 'property/houses']) {
    expect(searchTexts(category, bare)).toEqual([]);
    expect(describeCard(category, bare, 'en')).toEqual([]);
  }
  expect(describeAttributes('property/land-lease', bare, 'en')).toMatchObject([
    { id: 'road', value: 'None' },
  ]);
});

test('a price for one of something is told as such to search engines', () => {
  expect(unitPrice(9_000_00, 'total')).toEqual({ price: '9000.00', priceCurrency: 'NPR' });
  expect(unitPrice(9_000_00, 'month')).not.toHaveProperty('price');
  expect(unitPrice(9_000_00, 'month')).toMatchObject({
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      referenceQuantity: { value: 1, unitCode: 'MON' },
    },
  });
  expect(unitPrice(100, 'aana')).toMatchObject({
    priceSpecification: { referenceQuantity: { unitText: 'aana' } },
  });
});

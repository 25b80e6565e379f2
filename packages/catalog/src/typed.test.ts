import { expect, test } from 'vitest';
import { attributesAmong, readTypedFilters, sentAttributes, typedOf, wrongTyped } from './typed.ts';

const car = 'vehicles/cars';

test('a form that was not touched sends what it was given', () => {
  const values = { negotiable: false, condition: 'used', mileage: 145_000 };
  expect(sentAttributes(car, typedOf(values))).toMatchObject(values);
  const room = { negotiable: true, parking: ['bike'] };
  expect(sentAttributes('property/rooms', typedOf(room))).toMatchObject(room);
});

test('numbers are read as people write them, and null says that nothing is said', () => {
  expect(sentAttributes(car, { mileage: '४५,०००', condition: '' })).toMatchObject({
    mileage: 45_000,
    condition: null,
    negotiable: null,
  });
  expect(sentAttributes('property/rooms', { parking: [] })).toMatchObject({ parking: null });
});

test('what cannot be read, would be refused or belongs to another category is not sent', () => {
  const sent = sentAttributes(car, { mileage: 'few', condition: 'broken', bedrooms: '2' });
  expect(sent).not.toHaveProperty('mileage');
  expect(sent).not.toHaveProperty('condition');
  expect(sent).not.toHaveProperty('bedrooms');
  expect(sentAttributes(car, { mileage: '9999999' })).not.toHaveProperty('mileage');
});

test('what cannot be read is wrong, what is empty is not', () => {
  const ids = (typed: Record<string, string>) => wrongTyped(car, typed).map(({ attribute }) => attribute.id);
  expect(ids({ model: 'suzuki', mileage: 'few' })).toEqual(['mileage']);
  expect(ids({ model: 'suzuki', mileage: ' ' })).toEqual([]);
  expect(ids({})).toEqual(['model']);
});

test('fields of before are found among others', () => {
  expect(attributesAmong({ title: 'A car', negotiable: false, condition: null })).toEqual({
    negotiable: false,
  });
});

test('filters are read as they are typed; numbers that cannot be meant are named, impossible choices forgotten', () => {
  const typed = { 'attr.condition': 'used', 'attr.mileage.max': '५०,००० km', 'attr.bedrooms.min': '2' };
  expect(readTypedFilters('vehicles', typed)).toEqual({
    params: { 'attr.condition': 'used', 'attr.mileage.max': '50000' },
    wrong: [],
  });
  expect(readTypedFilters('vehicles', { 'attr.mileage.min': 'few', 'attr.year.min': '2075' })).toEqual({
    params: {},
    wrong: ['attr.mileage.min', 'attr.year.min'],
  });
  expect(readTypedFilters('vehicles', { 'attr.mileage.min': '9', 'attr.mileage.max': '8' }).wrong).toEqual([
    'attr.mileage.min',
  ]);
  expect(readTypedFilters('vehicles', { 'attr.condition': 'broken' })).toEqual({ params: {}, wrong: [] });
});

test('what a form holds of every kind is read as it is typed', () => {
  const typed = {
    deposit: '10 hajar',
    availableFrom: '2083-08-14',
    tenants: ['family'],
  };
  expect(sentAttributes('property/rooms', typed)).toMatchObject({
    deposit: 1_000_000,
    availableFrom: '2026-11-30',
    tenants: ['family'],
  });
  expect(typedOf({ deposit: 1_000_000 })).toEqual({ deposit: '10000' });
  expect(sentAttributes('property/land', { area: '४ आना २ पैसा' })).toMatchObject({ area: '4 aana 2 paisa' });
  expect(sentAttributes('property/land', { area: '4' })).not.toHaveProperty('area');
});

test('of an IMEI only four digits leave the phone', () => {
  expect(sentAttributes('mobiles/phones', { imei: '490154203237518' })).toMatchObject({ imei: '7518' });
  expect(sentAttributes('mobiles/phones', { imei: '490154203237517' })).not.toHaveProperty('imei');
  expect(
    wrongTyped('mobiles/phones', { imei: '490154203237517' }).map(({ attribute }) => attribute.id),
  ).toEqual(['imei']);
});

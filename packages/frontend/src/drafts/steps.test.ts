import { expect, it } from 'vitest';
import { blankDraft } from './draft.ts';
import { errorsAfter, findErrors } from './steps.ts';

const texts = { lang: 'en' as const, t: (key: string) => key } as Parameters<typeof findErrors>[1];
const priceError = (change: Partial<typeof blankDraft>) =>
  findErrors({ ...blankDraft, categoryId: 'furniture/tables', ...change }, texts).price;

it('asks about a price that is none until it is confirmed, and about no other', () => {
  expect(priceError({ price: '1' })).toBe('post.placeholderPrice');
  expect(priceError({ price: '१२३४' })).toBe('post.placeholderPrice');
  expect(priceError({ price: '1', confirmPrice: true })).toBeUndefined();
  expect(priceError({ price: '9999' })).toBeUndefined();
  expect(priceError({ price: 'cheap' })).toBe('post.badPrice');
  expect(priceError({ price: '' })).toBe('post.needed');
});

it('takes away the error of what was changed alone', () => {
  const before = { ...blankDraft, categoryId: 'property/land', attributes: { area: '4', road: 'wide' } };
  const errors = {
    title: 'short',
    price: 'odd',
    placeId: 'where',
    'attributes.area': 'how large',
    'attributes.road': 'a number',
  };
  const gone = (change: Parameters<typeof errorsAfter>[2]) => {
    const left = errorsAfter(errors, before, change);
    return Object.keys(errors).filter((field) => !(field in left));
  };
  expect(gone({ title: 'A' })).toEqual(['title']);
  expect(gone({ attributes: { ...before.attributes, road: '20' } })).toEqual(['attributes.road']);
  expect(gone({ confirmPrice: true })).toEqual(['price']);
  expect(gone({ place: null })).toEqual(['placeId']);
  expect(gone({ description: 'A' })).toEqual([]);
});

it('a range of pay goes up', () => {
  const job = { ...blankDraft, categoryId: 'jobs/sales', price: '30000', priceUnit: 'month' as const };
  const error = (salaryUpTo: string) =>
    findErrors({ ...job, attributes: { salaryUpTo } }, texts)['attributes.salaryUpTo'];
  expect(error('20 hajar')).toBe('post.payReversed');
  expect(error('40 hajar')).toBeUndefined();
  expect(error('')).toBeUndefined();
});

it('asks for what a price needs to compare, and takes the error away with the price', () => {
  const tomatoes = { ...blankDraft, categoryId: 'agriculture/vegetables', price: '1000' };
  const error = (change: Partial<typeof blankDraft>) =>
    findErrors({ ...tomatoes, ...change }, texts)['attributes.quantity'];
  expect(error({ priceUnit: 'total' })).toBe('post.measureNeeded');
  expect(error({ priceUnit: 'total', attributes: { quantity: '20' } })).toBeUndefined();
  expect(error({ priceUnit: 'kg' })).toBeUndefined();
  const before = { ...tomatoes, priceUnit: 'total' as const };
  expect(errorsAfter({ 'attributes.quantity': 'how much' }, before, { priceUnit: 'kg' })).toEqual({});
});

it.each([
  ['', 'post.needed'],
  ['\u200b\u200b\u00ad', 'post.needed'],
  [`Room${'\u200b'.repeat(20)}`, 'post.tooShort'],
  ['🏠'.repeat(12), 'post.noWords'],
  ['🏠 Room in Koteshwor', undefined],
])('the title %j is asked about by %s', (title, error) => {
  expect(findErrors({ ...blankDraft, title }, texts).title).toBe(error);
});

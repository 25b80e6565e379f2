import { expect, it } from 'vitest';
import { blankDraft } from './draft.ts';
import { findErrors } from './steps.ts';

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

import { expect, it } from 'vitest';
import { typedPrice } from './typed-price.ts';

it('takes what a price is for from the words, where the category has it', () => {
  expect(typedPrice('15k per month', ['month', 'year'])).toEqual({
    price: '15k per month',
    priceUnit: 'month',
  });
  expect(typedPrice('15k per month', ['total'])).toEqual({ price: '15k per month' });
  expect(typedPrice('15000', ['month'])).toEqual({ price: '15000' });
});

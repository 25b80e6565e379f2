import { describe, expect, it } from 'vitest';
import { isPlaceholderPrice } from './placeholder-price.ts';

const rupees = (amount: number, unit?: string) => isPlaceholderPrice(amount * 100, unit);

describe('prices that are none', () => {
  it.each([0, 1, 5, 111, 123, 1234, 12345, 123456, 1234567, 1111, 111111, 999999, 9999999, 987, 9876])(
    'Rs %d',
    (amount) => {
      expect(rupees(amount)).toBe(true);
    },
  );
});

describe('prices that are', () => {
  it.each([10, 12, 50, 99, 100, 222, 999, 1200, 1299, 4321, 5555, 9999, 12340, 99999, 125000, 2250000])(
    'Rs %d',
    (amount) => {
      expect(rupees(amount)).toBe(false);
    },
  );

  it('knows that some things cost a few rupees each, and nothing costs one', () => {
    expect(rupees(5, 'piece')).toBe(false);
    expect(rupees(1, 'piece')).toBe(true);
    expect(isPlaceholderPrice(150)).toBe(false);
  });
});

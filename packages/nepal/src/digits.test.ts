import { describe, expect, it } from 'vitest';
import { formatNumber, toDevanagariDigits, toLatinDigits } from './digits.ts';

describe('digits', () => {
  it('go both ways', () => {
    expect(toDevanagariDigits('Ward 0123456789')).toBe('Ward ०१२३४५६७८९');
    expect(toLatinDigits('वडा ०१२३४५६७८९')).toBe('वडा 0123456789');
  });

  it('group by lakh and crore', () => {
    expect(formatNumber(15_000_000, 'en')).toBe('1,50,00,000');
    expect(formatNumber(15_000_000, 'ne')).toBe('१,५०,००,०००');
    expect(formatNumber(-1234.5, 'ne')).toBe('-१,२३४.५');
    expect(() => formatNumber(Number.NaN, 'en')).toThrow(RangeError);
  });
});

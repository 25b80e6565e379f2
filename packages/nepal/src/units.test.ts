import { describe, expect, it } from 'vitest';
import { convertLand, formatLand, formatLandUnit } from './units.ts';

describe('convertLand', () => {
  it('uses the exact measures', () => {
    expect(convertLand(1, 'ropani', 'square-feet')).toBe(5476);
    expect(convertLand(1, 'ropani', 'aana')).toBe(16);
    expect(convertLand(1, 'aana', 'paisa')).toBe(4);
    expect(convertLand(1, 'paisa', 'daam')).toBe(4);
    expect(convertLand(1, 'bigha', 'kattha')).toBe(20);
    expect(convertLand(1, 'kattha', 'dhur')).toBe(20);
    expect(convertLand(1, 'bigha', 'square-feet')).toBe(72_900);
    expect(convertLand(1, 'ropani', 'square-metres')).toBeCloseTo(508.737, 3);
    expect(convertLand(1, 'bigha', 'square-metres')).toBeCloseTo(6772.632, 3);
    expect(convertLand(1, 'aana', 'square-metres')).toBeCloseTo(31.796, 3);
  });

  it('refuses what is no area', () => {
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => convertLand(amount, 'aana', 'dhur')).toThrow(RangeError);
    }
  });
});

describe('formatLand', () => {
  it('splits an area into the units people use', () => {
    expect(formatLand(6845, 'hill', 'en')).toBe('1 ropani 4 aana');
    expect(formatLand(72_900 + 2 * 3645, 'tarai', 'ne')).toBe('१ बिघा २ कट्ठा');
    expect(formatLand(10 * 182.25, 'tarai', 'en')).toBe('10 dhur');
    expect(formatLand(0, 'hill', 'en')).toBe('0 daam');
  });

  it('never leaves a full larger unit behind when it rounds', () => {
    expect(formatLand(5475.9999, 'hill', 'en')).toBe('1 ropani');
    expect(formatLand(3644.999, 'tarai', 'en')).toBe('1 kattha');
  });

  it('writes one unit', () => {
    expect(formatLandUnit(4, 'aana', 'ne')).toBe('४ आना');
    expect(formatLandUnit(1200, 'square-feet', 'en')).toBe('1,200 sq ft');
  });
});

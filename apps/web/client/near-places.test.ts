import { expect, test } from 'vitest';
import { distance, nearest } from './near-places.ts';

const koteshwor = { name: 'Koteshwor', lat: 27.6785, lng: 85.349 };
const thamel = { name: 'Thamel', lat: 27.7154, lng: 85.3123 };
const pokhara = { name: 'Pokhara', lat: 28.2096, lng: 83.9856 };

test('distances are those of the map', () => {
  expect(distance(koteshwor, thamel)).toBeCloseTo(5.5, 0);
  expect(distance(thamel, pokhara)).toBeGreaterThan(135);
  expect(distance(thamel, pokhara)).toBeLessThan(150);
  expect(distance(thamel, thamel)).toBe(0);
});

test('the nearest come first, and no more than asked for', () => {
  expect(nearest([pokhara, thamel, koteshwor], koteshwor, 2)).toEqual([koteshwor, thamel]);
});

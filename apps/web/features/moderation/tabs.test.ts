import { expect, it } from 'vitest';
import { placeOf, searchOf } from './tabs.ts';

const id = '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c';

it.each([
  [{ tab: 'all', open: null }, ''],
  [{ tab: 'held', open: null }, '?tab=held'],
  [{ tab: 'all', open: id }, `?case=${id}`],
  [{ tab: 'decided', open: id }, `?tab=decided&case=${id}`],
] as const)('%j stands in the address as %j', (place, search) => {
  expect(searchOf(place)).toBe(search);
  expect(placeOf(search)).toEqual(place);
});

it('takes an address that means nothing for the whole queue', () => {
  expect(placeOf('?tab=nothing&case=12')).toEqual({ tab: 'all', open: null });
});

import { expect, it } from 'vitest';
import { listingAddress } from './listing-address.ts';

it.each([
  '/en/listing/any-title-12.',
  '/en/listing/any-title-12,',
  '/en/listing/any-title-12)',
  '/en/listing/any-title-12).',
  '/en/listing/any-title-12।',
  '/en/listing/any-title-12%E0%A5%A4',
  '/en/listing/any-title-12%e0%a5%a4%20%E0%A4%B9%E0%A5%87%E0%A4%B0',
  '/en/listing/any-title-12\xe0\xa5\xa4',
  '/en/listing/any-title-12%E0%A5',
  '/en/listing/any-title-12%',
  '/en/listing/any-title-12%E2%80%8B',
  '/en/listing/any-title-12%E2%80%8D',
  '/en/listing/any-title-12%20',
  '/en/listing/any-title-12&fbclid=IwAR-3123-45',
  '/en/listing/any-title-12%3Ffbclid%3Dx-9',
  '/en/listing/any-title-12%22',
  '/en/listing/any-title-12-',
  '/en/listing/any-title-12.Thanks',
  '/en/listing/any-title-12/',
  '/en/listing/any-title-12/amp',
  '/EN/Listing/ANY-TITLE-12',
  '/en/listing/any%20title%20for%202-12',
  '/en/listing/(any-title)-12',
  '/en/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-%E0%A5%A7%E0%A5%A8',
  '/en/listing/12',
])('%s leads to its listing', (path) => {
  expect(listingAddress(path)).toBe('/en/listing/12');
});

it('leads without a language to where one is chosen', () => {
  expect(listingAddress('/listing/any-title-12).')).toBe('/listing/12');
  expect(listingAddress('/NE/listing/any-title-12')).toBe('/ne/listing/12');
});

it.each([
  '/en/listing/',
  '/en/listing/any-title',
  // The number was cut off: that of the title is none.
  '/en/listing/room-for-2-people',
  '/en/listing/any-title-012',
  '/en/listing/any-title-99999999999999999999',
  '/en/listings/any-title-12',
  '/de/listing/any-title-12',
  '/en/c/property-12',
  `/en/listing/${'a'.repeat(2000)}-12`,
])('%s leads nowhere', (path) => {
  expect(listingAddress(path)).toBeNull();
});

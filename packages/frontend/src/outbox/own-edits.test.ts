import type { MyAd } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { fromListing, toDraft } from '../drafts/draft.ts';
import { draftOf, isOwnWork, lacking, trying } from './own-edits.ts';

const listing = {
  id: 7,
  version: 1,
  state: 'live',
  title: 'Sunny room',
  description: 'South facing, water all day.',
  categoryId: 'property/rooms',
  place: { id: 'koteshwor', label: 'Koteshwor' },
  price: 1_400_000,
  priceGiven: true,
  priceUnit: 'month',
  attributes: { furnishing: 'none', parking: ['bike'] },
  photos: [{ id: 'a', state: 'ready', photo: null }],
  shop: null,
  shopSection: null,
} as unknown as MyAd;
const base = toDraft(fromListing(listing));
const later = (change: Partial<MyAd>): MyAd => ({ ...listing, version: 2, ...change });

describe('a listing that is another version', () => {
  it('is nobody else’s work where nothing in it is another: it was confirmed, or renewed', () => {
    expect(isOwnWork(later({}), { base })).toBe(true);
    expect(
      isOwnWork(later({ attributes: { parking: ['bike'], furnishing: 'none' } as never }), { base }),
    ).toBe(true);
  });

  it('is one’s own work where it says what an edit from here asked for', () => {
    const tried = [{ price: 1_300_000 }, { title: 'Sunny room', price: 1_200_000 }];
    expect(isOwnWork(later({ price: 1_300_000 }), { base, tried })).toBe(true);
    expect(isOwnWork(later({ price: 1_200_000 }), { base, tried })).toBe(true);
  });

  it.each<[string, Partial<MyAd>]>([
    ['another price', { price: 1_250_000 }],
    ['another title beside the price that was asked for', { price: 1_300_000, title: 'Room' }],
    ['another photo', { photos: [{ id: 'b', state: 'ready', photo: null }] }],
    ['one photo fewer', { photos: [] }],
    ['another detail', { attributes: { furnishing: 'full' } as never }],
    ['another place', { place: { id: 'baneshwor', label: 'Baneshwor' } as never }],
  ])('is somebody else’s with %s', (_what, change) => {
    expect(isOwnWork(later(change), { base, tried: [{ price: 1_300_000 }] })).toBe(false);
  });
});

it('what is lacking is what differs from what is known, and what an edit that may have arrived says otherwise', () => {
  expect(lacking({ base }, { ...base, title: 'Room' })).toEqual({ title: 'Room' });
  // Back to what it was: the API may have the other price.
  expect(lacking({ base, tried: [{ price: 1_300_000 }] }, base)).toEqual({ price: 1_400_000 });
});

it('an edit that is sent again is remembered once, and very old ones no more', () => {
  expect(trying([{ price: 1 }], { price: 1 })).toEqual([{ price: 1 }]);
  const many = Array.from({ length: 15 }, (_none, price) => ({ price }));
  expect(many.reduce(trying, []).map(({ price }) => price)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

it('reads a listing as the form does, but for what is said of nothing', () => {
  const said = Object.entries(base.attributes ?? {}).filter(([, value]) => value !== null);
  expect(draftOf(listing)).toEqual({ ...base, attributes: Object.fromEntries(said) });
});

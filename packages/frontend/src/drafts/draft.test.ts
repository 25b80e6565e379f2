import { adDraft, type MyAd, maxPaisa } from '@thulubazaar/contract';
import { describe, expect, test } from 'vitest';
import { difference } from '../outbox/listing-difference.ts';
import { blankDraft, fromListing, isWorthKeeping, recallValues, toDraft } from './draft.ts';

const place = { id: 'kathmandu/kathmandu/koteshwor', label: { en: 'Koteshwor', ne: 'कोटेश्वर' } };

describe('toDraft', () => {
  test('reads the price as it is spoken', () => {
    expect(toDraft({ ...blankDraft, price: '२२.५ लाख' }).price).toBe(225_000_000);
    expect(toDraft({ ...blankDraft, price: '1cr' }).price).toBe(1_000_000_000);
  });

  test('reads no price that the API would refuse', () => {
    expect(toDraft({ ...blankDraft, price: '10 arab' }).price).toBe(maxPaisa);
    expect(toDraft({ ...blankDraft, price: '10.1 arab' })).not.toHaveProperty('price');
  });

  test('sends texts as the API will keep them, without the marks that come unseen with a paste', () => {
    const pasted = 'Call \u202a+977 98\u202c\u2068x\u2069\u000b\u0085now ';
    const { title, description } = toDraft({
      ...blankDraft,
      title: pasted,
      description: `${pasted}\n\tक्\u200dष`,
    });
    expect([title, description]).toEqual(['Call +977 98x now', 'Call +977 98x\n\nnow \n क्\u200dष']);
    expect(adDraft.parse({ title, description })).toEqual({ title, description });
  });

  test('leaves out what cannot be read, and what nobody has said', () => {
    const draft = toDraft({ ...blankDraft, price: 'cheap' });
    expect(draft).not.toHaveProperty('price');
    expect(draft).not.toHaveProperty('placeId');
    expect(draft).not.toHaveProperty('categoryId');
  });

  test('no price at all is null', () => {
    expect(toDraft({ ...blankDraft, price: '5000', askPrice: true }).price).toBeNull();
  });
});

test('a listing that was read and not touched has nothing to save', () => {
  const listing = {
    categoryId: 'property/rooms',
    title: 'Sunny room',
    description: 'South facing',
    price: 1_400_050,
    priceGiven: true,
    priceUnit: 'month',
    attributes: { negotiable: false, parking: ['bike'] },
    place,
    photos: [
      { id: 'a', state: 'ready', photo: null },
      { id: 'b', state: 'failed', photo: null },
    ],
  } as unknown as MyAd;
  const values = fromListing(listing);
  expect(toDraft(values)).toMatchObject({ price: 1_400_050, placeId: place.id, photoIds: ['a'] });
  expect(difference(toDraft(values), toDraft(fromListing(listing)))).toEqual({});
  expect(
    difference(toDraft(values), toDraft({ ...values, title: 'Sunnier room', photoIds: ['b', 'a'] })),
  ).toEqual({
    title: 'Sunnier room',
    photoIds: ['b', 'a'],
  });
});

test('what the release before kept on the phone is not lost', () => {
  const kept = {
    ...blankDraft,
    attributes: undefined,
    categoryId: 'vehicles/cars',
    negotiable: false,
    condition: 'used',
  };
  expect(toDraft(recallValues(kept)).attributes).toMatchObject({ negotiable: false, condition: 'used' });
  expect(recallValues({ title: 'A' })).toEqual({ ...blankDraft, title: 'A' });
});

test('a number is sent as it is meant, and kept in the form when it cannot be read', () => {
  const car = (mileage: string) => ({ ...blankDraft, categoryId: 'vehicles/cars', attributes: { mileage } });
  expect(toDraft(car('४५,००० km')).attributes).toMatchObject({ mileage: 45_000, condition: null });
  expect(toDraft(car('many')).attributes).not.toHaveProperty('mileage');
});

test('a category alone is nothing that would be missed', () => {
  expect(isWorthKeeping({ ...blankDraft, categoryId: 'property/rooms' })).toBe(false);
  expect(isWorthKeeping({ ...blankDraft, place })).toBe(true);
  expect(isWorthKeeping({ ...blankDraft, photoIds: ['a'] })).toBe(true);
});

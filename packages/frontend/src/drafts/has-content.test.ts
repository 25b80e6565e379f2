import type { MyAdCard } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { hasContent } from './has-content.ts';

const empty = { title: '', categoryId: null, place: null, price: null, priceGiven: false, photoCount: 0 };

it('knows a draft with anything in it from an empty one', () => {
  expect(hasContent(empty as unknown as MyAdCard)).toBe(false);
  for (const part of [
    { title: 'Bed' },
    { categoryId: 'furniture/beds' },
    { place: { id: 'kathmandu' } },
    { priceGiven: true },
    { photoCount: 1 },
  ])
    expect(hasContent({ ...empty, ...part } as unknown as MyAdCard)).toBe(true);
});

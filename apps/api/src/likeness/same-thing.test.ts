import { expect, it } from 'vitest';
import { type Compared, samePicture, sameThing } from './same-thing.ts';
import { textPrintOf } from './text-print.ts';

function listing(
  given: Partial<Omit<Compared, 'text'>> & { title?: string; description?: string } = {},
): Compared {
  const {
    title = 'iPhone 13 128GB',
    description = 'Bought last year, battery 90 %, with box.',
    ...rest
  } = given;
  return {
    categoryId: 'mobiles/phones',
    placeId: 'kathmandu/kathmandu/koteshwor',
    attributes: {},
    ...rest,
    text: textPrintOf({ title, description }),
  };
}

it('is one thing where the words are, at one place', () => {
  expect(sameThing(listing(), listing(), 0)).toBeGreaterThan(0.9);
  expect(sameThing(listing(), listing({ placeId: 'lalitpur/lalitpur/jhamsikhel' }), 0)).toBe(0);
  expect(sameThing(listing(), listing({ categoryId: 'furniture/tables' }), 1)).toBe(0);
});

it('is one thing at another place too where the picture is the same and the words are near', () => {
  const moved = listing({ placeId: 'lalitpur/lalitpur/jhamsikhel', title: 'iPhone 13, 128 GB for sale' });
  expect(sameThing(listing(), moved, samePicture)).toBeGreaterThan(0);
  expect(sameThing(listing(), moved, samePicture - 0.01)).toBe(0);
  const sofa = { title: 'Sofa with three seats', description: 'Red cloth, as new.' };
  expect(sameThing(listing(), listing(sofa), 1)).toBe(0);
});

it('is two things where a fact says so, or a figure in each title', () => {
  const of = (model: string) => listing({ attributes: { model } });
  expect(sameThing(of('apple/iPhone 13'), of('apple/iphone-13'), 0)).toBeGreaterThan(0);
  expect(sameThing(of('apple/iPhone 13'), of('apple/iPhone 12'), 1)).toBe(0);
  expect(sameThing(listing(), listing({ title: 'iPhone 13 256GB' }), 0)).toBe(0);
});

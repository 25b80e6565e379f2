import { expect, it } from 'vitest';
import { decodeSegment, isSlugPath, listingId } from './slugs.ts';

it.each([
  ['kotha-bhadama-12', 12],
  ['कोठा-भाडामा-7', 7],
  ['12', 12],
  ['room-for-2', 2],
  ['room', null],
  ['room12', null],
  ['room-012', null],
  ['room--1', 1],
  ['room-99999999999999999999', null],
])('the number of %s is %s', (slug, id) => {
  expect(listingId(slug)).toBe(id);
});

it('knows ids of categories and places', () => {
  expect(['property', 'property/rooms', 'kathmandu/kathmandu/koteshwor'].every(isSlugPath)).toBe(true);
  expect(['', '/', 'a/', 'A', 'a b', 'a//b', '../a', 'a'.repeat(121)].some(isSlugPath)).toBe(false);
});

it('survives broken percent-encoding', () => {
  expect(decodeSegment('%E0%A4%95')).toBe('क');
  expect(decodeSegment('%E0%A4')).toBeNull();
});

import { expect, test } from 'vitest';
import { type Change, isOutdated, outdatedPhotos, takingOver, type UnsentChange } from './entries.ts';
import { problemOf } from './problem-words.ts';

const waiting = { clientId: 'c', owner: 'maya', at: 1, problem: null };
const heart = (adId: number, keep: boolean): Change => ({ kind: 'favourite', adId, keep, title: '' });
const listing = (id: number | null): Change => ({
  kind: 'listing',
  title: '',
  id,
  version: 1,
  base: {},
  create: null,
  draft: {},
  photos: [],
  confirmPrice: false,
  publish: null,
  stash: {},
});
const before = (change: Change): UnsentChange => ({ ...change, ...waiting });

test('the last word on a listing takes the place of those before, and of nothing else', () => {
  expect(isOutdated(before(heart(4, true)), heart(4, false))).toBe(true);
  expect(isOutdated(before(heart(4, true)), heart(5, true))).toBe(false);
  expect(isOutdated(before(heart(4, true)), { kind: 'confirm', adId: 4, title: '' })).toBe(false);
  expect(isOutdated(before(listing(7)), listing(7))).toBe(true);
  // Two new listings are two.
  expect(isOutdated(before(listing(null)), listing(null))).toBe(false);
  const message = { ...waiting, kind: 'text', text: 'hey', to: { adId: 4 } } as const;
  expect(isOutdated(message, heart(4, true))).toBe(false);
});

test('photos that the newer word on a listing has no more are needed no longer', () => {
  const withPhotos = (...keys: string[]) =>
    ({ ...listing(7), photos: keys.map((key) => ({ key, imageId: null })) }) as Change;
  expect(outdatedPhotos(before(withPhotos('a', 'b')), withPhotos('b', 'c'))).toEqual(['a']);
  expect(outdatedPhotos(before(heart(4, true)), heart(4, false))).toEqual([]);
});

test('a newer word on a listing knows that the one before may have arrived, and those before that', () => {
  const older = { ...listing(7), base: { price: 1 }, tried: [{ price: 2 }], draft: { price: 3 } } as Change;
  const photos = [{ key: 'a', imageId: 'image-a' }];
  const newer = takingOver(listing(7), before({ ...older, photos } as Change));
  expect(newer).toMatchObject({ tried: [{ price: 2 }, { price: 3, photoIds: ['image-a'] }] });
  expect(takingOver(heart(4, true), before(heart(4, false)))).toEqual(heart(4, true));
});

test('what was refused is said in words of the page, or in the API’s own', () => {
  expect(problemOf('version_conflict')).toBe('changed');
  expect(problemOf('not_found')).toBe('gone');
  expect(problemOf('gone')).toBe('gone');
  expect(problemOf('forbidden')).toBe('notAllowed');
  expect(problemOf('blocked')).toBeNull();
  expect(problemOf(undefined)).toBeNull();
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Copy, changes, copiesOf, demoPictures, type Picture } from './photo-copies.test-data.ts';
import { bandsOf, distance, hashesOf, mirrored } from './photo-hash.ts';
import { photoLikeness, printOf } from './photo-likeness.ts';
import { askedBands } from './photo-prints.ts';
import { samePicture } from './same-thing.ts';

// In a process of its own: copies with writing on them are drawn as SVG, which sharp reads no more where photos are prepared.

// The bench has them all, and says how many are caught; these are a few of them.
const few = 8;
let pictures: Picture[];
let copies: Copy[];

beforeAll(async () => {
  pictures = await demoPictures(few);
  copies = [];
  for (const [at, picture] of pictures.entries())
    copies.push(...(await copiesOf(picture, at + 1, { each: 1, several: 0 })));
});

describe('a picture that is posted again', () => {
  it.each(Object.keys(changes))('is the same picture when it is %s', (how) => {
    const found = copies
      .filter((copy) => copy.how === how)
      .filter(({ of, sketch }) => photoLikeness(printOf(sketch), printOf(of.sketch)) >= samePicture);
    expect(found.length).toBeGreaterThanOrEqual(few - 1);
  });

  it('is found by an index of equal values', () => {
    const found = copies.filter(({ of, sketch }) => {
      const bands = new Set(bandsOf(hashesOf(of.sketch)));
      return askedBands([printOf(sketch)]).some((band) => bands.has(band));
    });
    expect(found.length).toBeGreaterThanOrEqual(Math.ceil(copies.length * 0.95));
  });

  it('is no other picture, not even of the same thing from another side', () => {
    const prints = pictures.map(({ sketch }) => printOf(sketch));
    for (const [at, one] of prints.entries())
      for (const other of prints.slice(at + 1)) expect(photoLikeness(one, other)).toBeLessThan(samePicture);
  });
});

it('knows the hash of a mirrored picture without the picture', () => {
  const [picture] = pictures;
  const copy = copies.find(({ of, how }) => of === picture && how === 'mirrored');
  const [own] = hashesOf(picture?.sketch ?? Buffer.alloc(0));
  const [other] = hashesOf(copy?.sketch ?? Buffer.alloc(0));
  if (!own || !other) throw new Error('no hash');
  expect(distance(mirrored(own), other)).toBeLessThan(8);
  expect(distance(own, other)).toBeGreaterThan(16);
});

it('tells nothing of what shows nothing', () => {
  const plain = printOf(Buffer.alloc(1024, 200));
  expect(photoLikeness(plain, plain)).toBe(0);
});

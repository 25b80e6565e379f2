import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cornersOf, noisyJpeg, quadrantPicture } from '../../../test/pictures.ts';
import { makeVariants } from './variants.ts';

const street = await noisyJpeg(800, 600);
const kinds: [string, Buffer][] = [
  ['baseline', street],
  ['progressive', await sharp(street).jpeg({ quality: 85, progressive: true }).toBuffer()],
  ['greyscale', await sharp(street).greyscale().jpeg({ quality: 85 }).toBuffer()],
];

describe.each(kinds)('a %s JPEG', (_kind, file) => {
  it.each([1, 2, 20])('that lacks its last %i bytes is prepared', async (bytes) => {
    const { width, height, variants } = await makeVariants(file.subarray(0, -bytes));
    expect([width, height]).toEqual([800, 600]);
    const [whole, mended] = await Promise.all(
      [(await makeVariants(file)).variants, variants].map((made) =>
        cornersOf(made.at(-1)?.data ?? Buffer.alloc(0)),
      ),
    );
    expect(mended).toEqual(whole);
  });

  it.each([1 / 3, 1 / 2, 0.95])('that lacks %d of its bytes is refused', async (part) => {
    const cut = file.subarray(0, Math.round(file.length * (1 - part)));
    await expect(makeVariants(cut)).rejects.toMatchObject({ code: 'photo_unreadable' });
  });
});

it('a JPEG in several passes is refused when it has only the first', async () => {
  const progressive = await quadrantPicture(640, 480).jpeg({ progressive: true }).toBuffer();
  const secondScan = progressive.indexOf('ffda', progressive.indexOf('ffda', 0, 'hex') + 2, 'hex');
  await expect(makeVariants(progressive.subarray(0, secondScan))).rejects.toMatchObject({
    code: 'photo_unreadable',
  });
});

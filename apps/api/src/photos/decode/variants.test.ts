import sharp, { type Sharp } from 'sharp';
import { thumbHashToRGBA } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import {
  animatedPng,
  animation,
  blackPng,
  cornersOf,
  fixture,
  htmlPage,
  noisyJpeg,
  quadrantPicture,
  quadrants,
  scriptedSvg,
} from '../../../test/pictures.ts';
import { hashOf } from './hash.ts';
import { makeVariants } from './variants.ts';

const upright = [quadrants.red, quadrants.green, quadrants.yellow, quadrants.blue];

async function largest(file: Buffer): Promise<Buffer> {
  return (await makeVariants(file)).variants.at(-1)?.data ?? Buffer.alloc(0);
}

async function expectCorners(file: Buffer, expected: number[][]): Promise<void> {
  const corners = await cornersOf(file);
  corners.flat().forEach((value, at) => {
    expect(Math.abs(value - (expected.flat()[at] ?? -1000)), JSON.stringify(corners)).toBeLessThan(12);
  });
}

describe('what a photo becomes', () => {
  it('has three widths from 1280 up, with the size of the original beside them', async () => {
    const file = await quadrantPicture(1600, 1200).jpeg().toBuffer();
    const { variants, width, height, contentHash } = await makeVariants(file);
    expect(variants.map((variant) => variant.width)).toEqual([320, 640, 1280]);
    expect([width, height]).toEqual([1600, 1200]);
    expect(contentHash).toEqual(hashOf(file));
    for (const variant of variants) {
      const metadata = await sharp(variant.data).metadata();
      expect(metadata).toMatchObject({ format: 'webp', width: variant.width, height: variant.width * 0.75 });
    }
  });

  it.each([
    [1280, [320, 640, 1280]],
    [1000, [320, 640, 1000]],
    [640, [320, 640]],
    [641, [320, 640, 641]],
    [200, [200]],
    [1, [1]],
  ])('is never enlarged: %i wide', async (width, widths) => {
    const { variants } = await makeVariants(await quadrantPicture(width, width).png().toBuffer());
    expect(variants.map((variant) => variant.width)).toEqual(widths);
  });

  it('is narrowed where it is very tall, and stays a picture where it is very wide', async () => {
    const tall = await makeVariants(blackPng(400, 30_000));
    expect(tall.variants.map(({ width }) => width)).toEqual([34]);
    const wide = await makeVariants(blackPng(30_000, 8));
    expect(wide.variants.map(({ width }) => width)).toEqual([320, 640, 1280]);
    expect([wide.width, wide.height]).toEqual([30_000, 8]);
  });

  it('weighs at most 40 KB on a card, however busy it is', async () => {
    const { variants } = await makeVariants(await noisyJpeg(1600, 1200));
    for (const { width, data } of variants) if (width <= 640) expect(data.length).toBeLessThanOrEqual(40_000);
  });

  it('has a thumbhash of its colours', async () => {
    const { thumbhash } = await makeVariants(await quadrantPicture(800, 600).jpeg().toBuffer());
    const { w, h, rgba } = thumbHashToRGBA(Buffer.from(thumbhash, 'base64'));
    expect(w / h).toBeCloseTo(4 / 3, 0);
    const [r = 0, , b = 0] = rgba.subarray((w * Math.floor(h / 4) + Math.floor(w / 4)) * 4);
    expect(r).toBeGreaterThan(b);
  });
});

describe('turning upright', () => {
  // What EXIF says has to be done, and what has to be stored for that to give the upright picture.
  it.each([
    [3, (image: Sharp) => image.rotate(180)],
    [6, (image: Sharp) => image.rotate(270)],
    [8, (image: Sharp) => image.rotate(90)],
    [2, (image: Sharp) => image.flop()],
    [4, (image: Sharp) => image.flip()],
  ])('orientation %i', async (orientation, store) => {
    const stored = await store(quadrantPicture(800, 600)).png().toBuffer();
    const file = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { width, height } = await makeVariants(file);
    expect([width, height]).toEqual([800, 600]);
    await expectCorners(await largest(file), upright);
  });

  it('a HEIC by its own property', async () => {
    const { width, height, variants } = await makeVariants(fixture('quadrants-turned.heic'));
    expect([width, height]).toEqual([480, 640]);
    expect(variants.map((variant) => variant.width)).toEqual([320, 480]);
    const turned = [quadrants.green, quadrants.yellow, quadrants.blue, quadrants.red];
    await expectCorners(await largest(fixture('quadrants-turned.heic')), turned);
  });
});

describe('metadata', () => {
  it('none is kept: place, camera, XMP, colour profile', async () => {
    const file = await quadrantPicture(700, 500)
      .withExif({
        IFD0: { Make: 'Karnali', Model: 'K-1' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '27/1 40/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '85/1 20/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>at home in Koteshwor</note></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif?.includes('Karnali')).toBe(true);
    for (const { data } of (await makeVariants(file)).variants) {
      const metadata = await sharp(data).metadata();
      expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(
        Array(5).fill(undefined),
      );
      for (const word of ['Karnali', 'Koteshwor', 'GPS', 'EXIF', 'XMP', 'ICCP'])
        expect(data.includes(word)).toBe(false);
    }
  });
});

describe('every kind of photo shows its colours', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s', async (format) => {
    await expectCorners(
      await largest(await quadrantPicture(640, 480).toFormat(format, { quality: 95 }).toBuffer()),
      upright,
    );
  });

  it('HEIC in Display P3', async () => {
    await expectCorners(await largest(fixture('quadrants-display-p3.heic')), upright);
  });

  it('JPEG in Display P3', async () => {
    await expectCorners(
      await largest(await quadrantPicture(640, 480).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()),
      upright,
    );
  });

  it('16-bit PNG', async () => {
    const file = await quadrantPicture(640, 480).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(file).metadata()).depth).toBe('ushort');
    await expectCorners(await largest(file), upright);
  });

  it('progressive and greyscale', async () => {
    const grey = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#808080' } })
      .greyscale()
      .jpeg({ progressive: true })
      .toBuffer();
    await expectCorners(await largest(grey), Array(4).fill([128, 128, 128]));
  });

  it('CMYK JPEG', async () => {
    const file = await quadrantPicture(640, 480).withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(file).metadata()).space).toBe('cmyk');
    const [red = [], green = [], , blue = []] = await cornersOf(await largest(file));
    // Printing inks cannot show these colours exactly.
    expect(Math.max(...red)).toBe(red[0]);
    expect(Math.max(...green)).toBe(green[1]);
    expect(Math.max(...blue)).toBe(blue[2]);
  });

  it('transparent PNG, on white', async () => {
    const create = {
      width: 400,
      height: 300,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    } as const;
    const file = await sharp({ create }).png().toBuffer();
    await expectCorners(await largest(file), Array(4).fill([255, 255, 255]));
  });
});

describe('refused', () => {
  const cases: [string, string, () => Promise<Buffer> | Buffer][] = [
    ['100 megapixels in 12 KB', 'photo_too_large', () => blackPng(10_000, 10_000)],
    ['a size no picture has', 'photo_unreadable', () => blackPng(2 ** 24, 1).fill(0x7f, 16, 17)],
    ['GIF of 500 frames', 'photo_animated', () => animation('gif')],
    ['WebP of 500 frames', 'photo_animated', () => animation('webp')],
    ['PNG of 500 frames', 'photo_animated', animatedPng],
    ['GIF', 'photo_unreadable', () => quadrantPicture(8, 8).gif().toBuffer()],
    ['TIFF', 'photo_unreadable', () => quadrantPicture(8, 8).tiff().toBuffer()],
    ['SVG with a script', 'photo_unreadable', () => scriptedSvg],
    ['HTML', 'photo_unreadable', () => htmlPage],
    ['PDF', 'photo_unreadable', () => Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj')],
    ['nothing', 'photo_unreadable', () => Buffer.alloc(0)],
    ['three bytes', 'photo_unreadable', () => Buffer.from('ffd8ff', 'hex')],
    [
      'HTML behind the first bytes of a JPEG',
      'photo_unreadable',
      () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), htmlPage]),
    ],
    ['a HEIC that is only a header', 'photo_unreadable', () => fixture('sofa.heic').subarray(0, 300)],
    ['a HEIC cut short', 'photo_unreadable', () => halfOf(fixture('sofa.heic'))],
    ['a JPEG cut short', 'photo_unreadable', async () => halfOf(await noisyJpeg(640, 480))],
    [
      'a PNG cut short',
      'photo_unreadable',
      async () =>
        halfOf(
          await sharp(await noisyJpeg(640, 480))
            .png()
            .toBuffer(),
        ),
    ],
    [
      'a WebP cut short',
      'photo_unreadable',
      async () =>
        halfOf(
          await sharp(await noisyJpeg(640, 480))
            .webp()
            .toBuffer(),
        ),
    ],
    [
      'an AVIF cut short',
      'photo_unreadable',
      async () =>
        halfOf(
          await sharp(await noisyJpeg(640, 480))
            .avif({ effort: 0 })
            .toBuffer(),
        ),
    ],
  ];

  it.each(cases)('%s', async (_name, code, make) => {
    await expect(makeVariants(await make())).rejects.toMatchObject({ name: 'PhotoError', code });
  });
});

function halfOf(file: Buffer): Buffer {
  return file.subarray(0, file.length >> 1);
}

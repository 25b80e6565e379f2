import sharp, { type JpegOptions, type Metadata } from 'sharp';
import { describe, expect, it } from 'vitest';
import { blackPng } from '../../../test/pictures.ts';
import { assertHeicCost, assertJpegCost, assertPixelCost } from './cost.ts';
import { jpegFacts } from './jpeg.ts';
import { makeVariants } from './variants.ts';

function flatJpeg(width: number, height: number, options: JpegOptions = {}): Promise<Buffer> {
  const create = { width, height, channels: 3, background: '#3a6' } as const;
  return sharp({ create, limitInputPixels: false }).jpeg(options).toBuffer();
}

/** A small JPEG that says it has another size. */
async function saying(width: number, height: number, options: JpegOptions = {}): Promise<Buffer> {
  const file = await flatJpeg(64, 64, options);
  const frame = file.findIndex(
    (byte, at) => byte === 0xff && (file[at + 1] === 0xc0 || file[at + 1] === 0xc2),
  );
  file.writeUInt16BE(height, frame + 5);
  file.writeUInt16BE(width, frame + 7);
  return file;
}

describe('what decoding may cost', () => {
  it.each([
    ['50 megapixels', 8160, 6144, {}],
    ['50 megapixels in several passes', 8160, 6144, { progressive: true }],
    ['108 megapixels', 12_000, 9000, {}],
  ])('%s are prepared', async (_name, width, height, options) => {
    const made = await makeVariants(await flatJpeg(width, height, options));
    expect([made.width, made.height]).toEqual([width, height]);
    expect(made.variants.map((variant) => variant.width)).toEqual([320, 640, 1280]);
  });

  it.each([
    ['a JPEG of 4,200 megapixels', () => saying(65_000, 65_000)],
    ['a JPEG of 200 megapixels in several passes', () => saying(16_320, 12_240, { progressive: true })],
    ['a PNG of 100 megapixels', () => blackPng(10_000, 10_000)],
  ])('%s is refused before it is decoded', async (_name, make) => {
    await expect(makeVariants(await make())).rejects.toMatchObject({ code: 'photo_too_large' });
  });

  it('counts the passes of a JPEG', async () => {
    const facts = jpegFacts(await flatJpeg(4000, 3000, { progressive: true }));
    expect(facts).toMatchObject({ width: 4000, height: 3000, samplesPerPixel: 1.5, buffered: true });
    if (!facts) throw new Error('there are no facts');
    expect(facts.scans).toBeGreaterThan(4);
    expect(() => assertJpegCost(facts)).not.toThrow();
    expect(() => assertJpegCost({ ...facts, scans: 1000 })).toThrow('photo_too_large');
    expect(jpegFacts(await flatJpeg(4000, 3000))).toMatchObject({ buffered: false, scans: 1 });
  });

  it('counts what PNG, AVIF and HEIC hold', () => {
    const of = (width: number, height: number, more = {}) =>
      ({ width, height, channels: 4, ...more }) as Metadata;
    expect(() => assertPixelCost('png', of(8000, 7000))).not.toThrow();
    expect(() => assertPixelCost('png', of(8000, 7000, { isProgressive: true, depth: 'ushort' }))).toThrow();
    expect(() => assertPixelCost('avif', of(5000, 4000))).not.toThrow();
    expect(() => assertPixelCost('avif', of(5000, 4000, { bitsPerSample: 10 }))).toThrow();
    const heic = { width: 8160, height: 6144, channels: 3, deep: false, wide: false } as const;
    expect(() => assertHeicCost(heic)).not.toThrow();
    expect(() => assertHeicCost({ ...heic, deep: true, wide: true })).toThrow();
    expect(() => assertHeicCost({ ...heic, width: 16_320, height: 12_240 })).toThrow();
  });
});

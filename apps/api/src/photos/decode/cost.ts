import type { Metadata } from 'sharp';
import type { JpegFacts } from './jpeg.ts';
import { PhotoError } from './photo-error.ts';

// What decoding may take, judged by headers before it begins; the process that started this one watches what it really
// takes. Pixels alone say little: a JPEG in one pass is shrunk while it is read, the other formats are held whole.
const million = 1e6;
const budget = {
  /** Bytes a decoder holds at once. */
  bytes: 400 * million,
  /** Samples that all passes of a JPEG go over. */
  passedSamples: 3000 * million,
  /** A JPEG in one pass: 108 megapixels take a tenth of a second to a second, 200 are the most a phone makes. */
  streamedPixels: 250 * million,
  /** PNG and WebP: nothing shrinks them early, every pixel is unpacked. */
  unpackedPixels: 60 * million,
  /** No phone takes AVIF, and its decoder needs 20 bytes for a pixel of 8-bit samples. */
  avifPixels: 25 * million,
};

function assertWithin(...costs: [number, number][]): void {
  if (costs.some(([cost, limit]) => cost > limit)) throw new PhotoError('photo_too_large');
}

/** @throws PhotoError photo_too_large */
export function assertJpegCost({ width, height, samplesPerPixel, buffered, scans }: JpegFacts): void {
  const samples = width * height * samplesPerPixel;
  assertWithin([width * height, budget.streamedPixels]);
  // A coefficient takes two bytes.
  if (buffered) assertWithin([samples * 2, budget.bytes], [samples * scans, budget.passedSamples]);
}

/** For PNG, WebP and AVIF. @throws PhotoError photo_too_large */
export function assertPixelCost(format: 'png' | 'webp' | 'avif', metadata: Metadata): void {
  const pixels = metadata.width * metadata.height;
  const deep = (metadata.bitsPerSample ?? 8) > 8 || metadata.depth === 'ushort' ? 2 : 1;
  if (format === 'avif') {
    assertWithin([pixels * deep, budget.avifPixels]);
    return;
  }
  // Interlaced, a PNG shows its rows in seven passes.
  const held = metadata.isProgressive ? pixels * metadata.channels * deep : 0;
  assertWithin([pixels, budget.unpackedPixels], [held, budget.bytes]);
}

export interface HeicFacts {
  width: number;
  height: number;
  channels: 3 | 4;
  /** Decoded to more than 8 bits, and kept so. */
  deep: boolean;
  wide: boolean;
}

/** @throws PhotoError photo_too_large */
export function assertHeicCost({ width, height, channels, deep, wide }: HeicFacts): void {
  // Planes with half the colours' resolution, beside the pixels made of them.
  const planes = (channels === 4 ? 2.5 : 1.5) * (deep ? 2 : 1);
  assertWithin([width * height * (planes + channels * (wide ? 2 : 1)), budget.bytes]);
}

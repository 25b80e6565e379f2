import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  bt2020Pq,
  displayP3,
  markedWith,
  pqPicture,
  withCicp,
  withNclx,
} from '../../../test/colour-pictures.ts';
import { cornersOf, fixture, quadrantPicture, quadrants } from '../../../test/pictures.ts';
import { cicpOf, toSrgb } from './colour.ts';
import { makeVariants } from './variants.ts';

const upright = [quadrants.red, quadrants.green, quadrants.yellow, quadrants.blue];

async function largest(file: Buffer): Promise<Buffer> {
  return (await makeVariants(file)).variants.at(-1)?.data ?? Buffer.alloc(0);
}

async function pixelOf(file: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function expectColours(actual: number[][], expected: number[][]): void {
  actual.flat().forEach((value, at) => {
    expect(Math.abs(value - (expected.flat()[at] ?? -1000)), JSON.stringify(actual)).toBeLessThan(12);
  });
}

const inP3 = () => quadrantPicture(640, 480).withIccProfile('p3');

describe('Display P3 becomes sRGB, said by a profile or by codes', () => {
  const files: [string, () => Promise<Buffer> | Buffer][] = [
    ['JPEG, profile', () => inP3().jpeg({ quality: 95 }).toBuffer()],
    ['WebP, profile', () => inP3().webp({ quality: 95 }).toBuffer()],
    ['PNG, profile', () => inP3().png().toBuffer()],
    ['PNG, codes', async () => withCicp(await inP3().png().toBuffer(), displayP3)],
    ['AVIF, profile', () => inP3().avif({ quality: 95 }).toBuffer()],
    ['AVIF, codes', async () => withNclx(await inP3().avif({ quality: 95 }).toBuffer(), displayP3)],
    ['HEIC, profile', () => fixture('quadrants-display-p3.heic')],
    ['HEIC, codes', () => withNclx(fixture('quadrants-display-p3.heic'), displayP3)],
  ];
  it.each(files)('%s', async (_name, make) => {
    expectColours(await cornersOf(await largest(await make())), upright);
  });
});

describe('light of high range is mapped to what a screen shows', () => {
  it('PNG of 16 bits', async () => {
    const file = withCicp(await (await pqPicture(640, 480)).png().toBuffer(), bt2020Pq);
    expectColours(await cornersOf(await largest(file)), upright);
  });

  it('AVIF of 10 bits', async () => {
    const file = await (await pqPicture(640, 480)).avif({ quality: 95, bitdepth: 10 }).toBuffer();
    expectColours(await cornersOf(await largest(markedWith(file, bt2020Pq))), upright);
  });

  it.each([
    ['says so', () => markedWith(fixture('sky-pq.heic'), bt2020Pq)],
    ['says nothing', () => fixture('sky-pq.heic')],
  ])('HEIC of 10 bits that %s', async (_name, make) => {
    expectColours([await pixelOf(await largest(make()), 600, 135)], [[89, 145, 230]]);
  });

  it('but not HEIC of 10 bits that says it is ordinary', async () => {
    const file = markedWith(fixture('sky-pq.heic'), { primaries: 1, transfer: 13 });
    expectColours([await pixelOf(await largest(file), 600, 135)], [[106, 115, 140]]);
  });

  it('keeps highlights apart and paper white', () => {
    // HLG: by BT.2408 three quarters of its range are paper.
    const greys = [0, 0.4, 0.75, 0.9, 1].flatMap((code) => Array(3).fill(Math.round(code * 65_535)));
    const [black = 0, dark = 0, paper = 0, light = 0, sun = 0] = toSrgb(Uint16Array.from(greys), {
      primaries: 9,
      transfer: 18,
    }).filter((_, at) => at % 3 === 0);
    expect(black).toBe(0);
    expect(dark).toBeGreaterThan(60);
    expect(paper).toBeGreaterThan(240);
    expect([dark < paper, paper < light, light < sun]).toEqual([true, true, true]);
  });

  it('leaves an ordinary picture alone', async () => {
    expect(cicpOf(await quadrantPicture(64, 64).png().toBuffer())).toBeNull();
  });
});

describe('what is transparent becomes white', () => {
  const clear = { width: 600, height: 450, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  const files: [string, () => Promise<Buffer> | Buffer][] = [
    ['PNG', () => sharp({ create: clear }).png().toBuffer()],
    ['WebP', () => sharp({ create: clear }).webp().toBuffer()],
    ['AVIF', () => sharp({ create: clear }).avif({ effort: 0 }).toBuffer()],
    ['HEIC', () => fixture('cutout-alpha.heic')],
  ];
  it.each(files)('%s', async (_name, make) => {
    const file = await largest(await make());
    expectColours([await pixelOf(file, 0, 0), await pixelOf(file, 599, 449)], Array(2).fill([255, 255, 255]));
  });

  it('and what is not stays as it is', async () => {
    expectColours([await pixelOf(await largest(fixture('cutout-alpha.heic')), 300, 225)], [[220, 38, 36]]);
  });
});

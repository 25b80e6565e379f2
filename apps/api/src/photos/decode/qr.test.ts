import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { quadrantPicture } from '../../../test/pictures.ts';
import { collage, qrPicture } from '../../../test/qr-pictures.ts';
import { demoFolder } from '../../kernel/paths.ts';
import { readQr } from './qr.ts';
import { makeVariants } from './variants.ts';

const text = '{"eSewa_id":"9800000001","name":"सीता राई"}';
const code = await qrPicture(text, 400);
const bedroom = readFileSync(join(demoFolder, 'photos/room-furnished-bedroom.jpg'));
const room = () => sharp(bedroom).resize(1200, 900, { fit: 'cover' });

async function codesOf(picture: Sharp): Promise<string[] | null> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return readQr({ data, width: info.width, height: info.height, channels: 3 });
}

describe('reading QR codes', () => {
  const pictures: [string, () => Sharp | Promise<Sharp>][] = [
    ['alone', () => sharp(code)],
    ['turned', () => sharp(code).rotate(33, { background: '#dddddd' })],
    ['upside down', () => sharp(code).rotate(180)],
    ['mirrored', () => sharp(code).flop()],
    ['white on black', () => sharp(code).negate({ alpha: false })],
    ['leaning', () => sharp(code).affine([1, 0.25, 0.05, 0.85], { background: '#ffffff' })],
    [
      'grey, blurred and compressed',
      async () => sharp(await sharp(code).blur(2).linear(0.4, 80).jpeg({ quality: 40 }).toBuffer()),
    ],
    [
      'small in a room',
      async () => sharp(await collage(room(), { input: await qrPicture(text, 170), left: 600, top: 400 })),
    ],
  ];

  it.each(pictures)('%s', async (_name, make) => {
    expect(await codesOf(await make())).toEqual([text]);
  });

  it('finds several, from the top, each once', async () => {
    const other = await qrPicture('https://pay-np.example/1', 300);
    const picture = await collage(
      room(),
      { input: other, left: 700, top: 30 },
      { input: code, left: 60, top: 450 },
      { input: other, left: 800, top: 500 },
    );
    expect(await codesOf(sharp(picture))).toEqual(['https://pay-np.example/1', text]);
  });

  it('finds none where there is none', async () => {
    expect(await codesOf(room())).toEqual([]);
    expect(await codesOf(quadrantPicture(300, 200))).toEqual([]);
  });

  it('takes nothing from the network', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    vi.resetModules();
    const fresh = await import('./qr.ts');
    const { data, info } = await sharp(code).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const channels = info.channels === 3 ? 3 : 4;
    expect(await fresh.readQr({ data, width: info.width, height: info.height, channels })).toEqual([text]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('the variants of a photo', () => {
  it('come with its codes where they are asked for', async () => {
    const photo = await collage(room(), { input: code, left: 300, top: 200 });
    expect((await makeVariants(photo, { readCodes: true })).codes).toEqual([text]);
    expect((await makeVariants(photo)).codes).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Corners of the test picture, clockwise from the top left. */
export const quadrants = {
  red: [208, 32, 32],
  green: [32, 160, 64],
  yellow: [224, 192, 32],
  blue: [32, 64, 192],
};

/** A file of test/fixtures. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

/** Red, green (top), blue, yellow (bottom): any turn or mirroring shows. */
export function quadrantPicture(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, right] =
        y < height / 2 ? [quadrants.red, quadrants.green] : [quadrants.blue, quadrants.yellow];
      data.set(x < width / 2 ? left : right, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture that does not compress well, like a photo of a busy street. */
export async function noisyJpeg(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const grain = sharp({ create: { width, height, channels: 3, background: '#888888', noise } });
  return grain.jpeg({ quality: 85 }).toBuffer();
}

/** A picture as soft as most photos are, unlike any before it. */
export async function softJpeg(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const spots = { width: Math.ceil(width / 8), height: Math.ceil(height / 8) };
  const grain = sharp({ create: { ...spots, channels: 3, background: '#888888', noise } });
  // In two goes: of two sizes in one, the last would be the only one.
  const small = await grain.png().toBuffer();
  return sharp(small)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The colours in the middle of the four quadrants of a picture, clockwise from the top left. */
export async function cornersOf(file: Buffer): Promise<number[][]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(at, at + 3)];
  };
  return [colour(0.25, 0.25), colour(0.75, 0.25), colour(0.75, 0.75), colour(0.25, 0.75)];
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** A black PNG of any size in a few kilobytes. */
export function blackPng(width: number, height: number, extra: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit a pixel, greyscale.
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG that says it has 500 frames. */
export function animatedPng(): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(500, 0);
  return blackPng(16, 16, chunk('acTL', control));
}

/** An animation of 500 frames. */
export async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = 500;
  const data = Buffer.alloc(8 * 8 * 3 * frames);
  // Frames that are alike would be merged.
  for (let at = 0; at < data.length; at++) data[at] = (at * 31 + Math.floor(at / 192) * 97) % 256;
  const raw = { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 } as const;
  return sharp(data, { raw }).toFormat(format).toBuffer();
}

export const scriptedSvg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

export const htmlPage = Buffer.from('<!doctype html><script>alert(document.cookie)</script><p>photo.jpg');

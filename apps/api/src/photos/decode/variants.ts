import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { hashOf } from './hash.ts';
import { decodeHeic } from './heic.ts';
import { PhotoError } from './photo-error.ts';
import { withProfile } from './png-profile.ts';
import { type PhotoFormat, sniff } from './sniff.ts';

export interface Variant {
  /** Pixels. */
  width: number;
  /** A WebP file. */
  data: Buffer;
}

export interface Variants {
  /** Ascending by width; at least one. */
  variants: Variant[];
  /** Size of the upright original in pixels. */
  width: number;
  height: number;
  /** base64 */
  thumbhash: string;
  /** sha-256 of the original. */
  contentHash: Buffer;
}

// 50-megapixel phones stay below this; a bomb does not.
const maxPixels = 50e6;
// No phone takes AVIF, and its decoder needs 20 bytes a pixel.
const maxAvifPixels = 25e6;
// A last resort: the process that started this one watches processor time and memory.
const timeoutSeconds = 150;
const steps = [320, 640, 1280];
// The largest variant; a taller picture is narrowed, so that no list has to lay out a ribbon.
const masterBox = { width: 1280, height: 2560 };
// What a card on a slow phone may cost; a picture too busy for it is written again, coarser.
const cardBudget = { maxWidth: 640, bytes: 40_000 };
const qualities = [74, 58, 42];

// One photo at a time on one core, nothing kept: this process shares a small machine with the API.
sharp.concurrency(1);
sharp.cache(false);
// libvips reads dozens of formats; only the decoders of the accepted ones may run.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});

const input: SharpOptions = {
  limitInputPixels: maxPixels,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
};

/**
 * Makes the public variants of an original: upright, sRGB, on white where it was transparent, without any metadata.
 * @throws PhotoError when the file is not a photo we accept
 */
export async function makeVariants(bytes: Buffer): Promise<Variants> {
  const format = sniff(bytes);
  if (format === 'animated') throw new PhotoError('photo_animated');
  if (format === 'unknown') throw new PhotoError('photo_unreadable');
  try {
    const { master, width, height } = await open(bytes, format);
    return await fromMaster(master, { width, height, contentHash: hashOf(bytes) });
  } catch (error) {
    if (error instanceof PhotoError) throw error;
    throw new PhotoError('photo_unreadable', { cause: error });
  }
}

interface Master {
  data: Buffer;
  raw: { width: number; height: number; channels: 3 };
}

async function open(
  bytes: Buffer,
  format: PhotoFormat,
): Promise<{ master: Master; width: number; height: number }> {
  if (format === 'heic') {
    const { data, width, height, profile } = decodeHeic(bytes, maxPixels);
    const shrunk = await toMaster(sharp(data, { ...input, raw: { width, height, channels: 3 } }));
    return { master: profile ? await toSrgb(shrunk, profile) : shrunk, width, height };
  }
  const metadata = await sharp(bytes, { ...input, limitInputPixels: false }).metadata();
  if ((metadata.pages ?? 1) > 1) throw new PhotoError('photo_animated');
  if (metadata.format !== (format === 'avif' ? 'heif' : format)) throw new PhotoError('photo_unreadable');
  if (metadata.width * metadata.height > (format === 'avif' ? maxAvifPixels : maxPixels))
    throw new PhotoError('photo_too_large');
  const master = await toMaster(sharp(bytes, input).autoOrient());
  return { master, width: metadata.autoOrient.width, height: metadata.autoOrient.height };
}

async function toMaster(image: Sharp): Promise<Master> {
  const { data, info } = await image
    .timeout({ seconds: timeoutSeconds })
    .resize({ ...masterBox, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
}

/** Converts decoded numbers that are meant in another colour space. */
async function toSrgb({ data, raw }: Master, profile: Buffer): Promise<Master> {
  const png = await sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer();
  return toMaster(sharp(withProfile(png, profile), input));
}

async function fromMaster(
  { data, raw }: Master,
  original: { width: number; height: number; contentHash: Buffer },
): Promise<Variants> {
  const widths = [...steps.filter((step) => step < raw.width), raw.width];
  const variants: Variant[] = [];
  for (const width of widths)
    variants.push({ width, data: await encode(() => sharp(data, { raw }).resize({ width }), width) });
  const small = await sharp(data, { raw })
    .resize({ width: 100, height: 100, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbhash = Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data)).toString(
    'base64',
  );
  return { ...original, variants, thumbhash };
}

async function encode(image: () => Sharp, width: number): Promise<Buffer> {
  let data = Buffer.alloc(0);
  for (const quality of qualities) {
    data = await image().timeout({ seconds: timeoutSeconds }).webp({ quality }).toBuffer();
    if (width > cardBudget.maxWidth || data.length <= cardBudget.bytes) break;
  }
  return data;
}

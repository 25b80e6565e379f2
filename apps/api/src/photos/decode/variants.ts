import { type PhotoFormat, sniff } from '@thulubazaar/contract/photo-format';
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { cardAvif, type Master, type Variant, type WebpSize } from './card-avif.ts';
import { type Cicp, cicpOf, differsFromSrgb, toSrgb } from './colour.ts';
import { assertJpegCost, assertPixelCost } from './cost.ts';
import { hashOf } from './hash.ts';
import { withHeic } from './heic.ts';
import { jpegFacts } from './jpeg.ts';
import { nudityOf } from './nudity.ts';
import { PhotoError } from './photo-error.ts';
import { withProfile } from './png-profile.ts';
import { readQr } from './qr.ts';
import { sketchOf } from './sketch.ts';
import { mendJpeg } from './truncated.ts';

export interface Variants {
  /** WebP, ascending by width; at least one. */
  variants: Variant[];
  /** AVIF of those widths in which it is lighter; null when it was not asked for. */
  avif: Variant[] | null;
  /** Size of the upright original in pixels. */
  width: number;
  height: number;
  /** base64 */
  thumbhash: string;
  /** sha-256 of the original. */
  contentHash: Buffer;
  /** What the photo is compared with others by. */
  sketch: Buffer;
  /** Texts of the QR codes in it; null when they were not looked for. */
  codes: string[] | null;
  /** How sure it is that it shows somebody naked, 0 to 1; null when that was not asked. */
  nudity: number | null;
}

export interface MakeOptions {
  /** Whether to look for QR codes, which takes time and is for photos of conversations. */
  readCodes?: boolean;
  /** Whether to rate how naked it is, which takes 130 MB and is for photos that everybody sees. */
  rateNudity?: boolean;
  /** Cut to a square, and small: photos of people. */
  square?: boolean;
  /** Whether to make AVIF beside, which takes a third of a second and is for photos that cards show. */
  avif?: boolean;
}

// A last resort: the process that started this one watches processor time and memory.
const timeoutSeconds = 150;
const steps = [320, 640, 1280];
const squareSteps = [96, 320];
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
  // Each format has its own limits, in cost.ts.
  limitInputPixels: false,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
};

/**
 * Makes the public variants of an original: upright, sRGB, on white where it was transparent, without any metadata.
 * @throws PhotoError when the file is not a photo we accept
 */
export async function makeVariants(
  bytes: Buffer,
  { readCodes = false, rateNudity = false, square = false, avif = false }: MakeOptions = {},
): Promise<Variants> {
  const format = sniff(bytes);
  if (format === 'animated') throw new PhotoError('photo_animated');
  if (format === 'unknown') throw new PhotoError('photo_unreadable');
  try {
    const { master, width, height } = await open(bytes, format);
    const original = { width, height, contentHash: hashOf(bytes) };
    const made = square
      ? await variantsOf(await squareOf(master), original, { steps: squareSteps })
      : await variantsOf(master, original);
    return {
      ...made,
      avif: avif ? await cardAvif(master, made.variants.map(sizeOf)) : null,
      codes: readCodes ? await readQr({ data: master.data, ...master.raw }) : null,
      nudity: rateNudity ? await nudityOf(master.data, master.raw) : null,
    };
  } catch (error) {
    if (error instanceof PhotoError) throw error;
    throw new PhotoError('photo_unreadable', { cause: error });
  }
}

const sizeOf = ({ width, data }: Variant): WebpSize => ({ width, bytes: data.length });

/**
 * AVIF for a photo of which there is WebP alone, from the largest of that.
 * @throws PhotoError when it cannot be read
 */
export async function makeAvif(largest: Buffer, webp: readonly WebpSize[]): Promise<Variant[]> {
  try {
    const { master } = await openOther(largest, 'webp');
    return await cardAvif(master, webp);
  } catch (error) {
    if (error instanceof PhotoError) throw error;
    throw new PhotoError('photo_unreadable', { cause: error });
  }
}

interface Opened {
  master: Master;
  /** Size of the upright original in pixels. */
  width: number;
  height: number;
}

function open(bytes: Buffer, format: PhotoFormat): Promise<Opened> {
  if (format === 'heic') return openHeic(bytes);
  return format === 'jpeg' ? openJpeg(bytes) : openOther(bytes, format);
}

function openHeic(bytes: Buffer): Promise<Opened> {
  return withHeic(bytes, async ({ data, width, height, channels, profile, cicp }) => {
    const image = sharp(data, { ...input, raw: { width, height, channels } });
    const master = await (profile ? fromProfile(await toMaster(image), profile) : inSrgb(image, cicp));
    return { master, width, height };
  });
}

async function openJpeg(bytes: Buffer): Promise<Opened> {
  const facts = jpegFacts(bytes);
  if (!facts) throw new PhotoError('photo_unreadable');
  assertJpegCost(facts);
  const { autoOrient } = await metadataOf(bytes, 'jpeg');
  const master = await toMaster(sharp(bytes, input).autoOrient()).catch(async (error) => {
    const mended = await mendJpeg(bytes, facts, input);
    if (!mended) throw error;
    return toMaster(sharp(mended, input).autoOrient());
  });
  return { master, ...autoOrient };
}

async function openOther(bytes: Buffer, format: 'png' | 'webp' | 'avif'): Promise<Opened> {
  const metadata = await metadataOf(bytes, format === 'avif' ? 'heif' : format);
  assertPixelCost(format, metadata);
  const cicp = format === 'webp' || metadata.hasProfile ? null : cicpOf(bytes);
  return { master: await inSrgb(sharp(bytes, input).autoOrient(), cicp), ...metadata.autoOrient };
}

async function metadataOf(bytes: Buffer, format: string): Promise<Metadata> {
  const metadata = await sharp(bytes, input).metadata();
  if ((metadata.pages ?? 1) > 1) throw new PhotoError('photo_animated');
  if (metadata.format !== format) throw new PhotoError('photo_unreadable');
  return metadata;
}

function shrunk(image: Sharp): Sharp {
  return image
    .timeout({ seconds: timeoutSeconds })
    .resize({ ...masterBox, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
}

async function toMaster(image: Sharp): Promise<Master> {
  const { data, info } = await shrunk(image)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
}

/** A picture whose numbers are meant as `cicp` says. */
async function inSrgb(image: Sharp, cicp: Cicp | null): Promise<Master> {
  if (!cicp || !differsFromSrgb(cicp)) return toMaster(image);
  const { data, info } = await shrunk(image)
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  const numbers = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  return { data: toSrgb(numbers, cicp), raw: { width: info.width, height: info.height, channels: 3 } };
}

/** Converts decoded numbers that are meant in the colour space of an ICC profile. */
async function fromProfile({ data, raw }: Master, profile: Buffer): Promise<Master> {
  const png = await sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer();
  return toMaster(sharp(withProfile(png, profile), input));
}

/** The middle of a picture, no larger than it is ever shown. */
async function squareOf({ data, raw }: Master): Promise<Master> {
  const side = Math.min(raw.width, raw.height, squareSteps.at(-1) ?? raw.width);
  const square = await sharp(data, { raw })
    .timeout({ seconds: timeoutSeconds })
    .resize({ width: side, height: side, fit: 'cover', position: 'centre' })
    .raw()
    .toBuffer();
  return { data: square, raw: { width: side, height: side, channels: 3 } };
}

/** The variants of pixels that are ready to be shown. `effort` of the encoder is from 0 to 6. */
export async function variantsOf(
  { data, raw }: Master,
  original: { width: number; height: number; contentHash: Buffer },
  { effort = 4, steps: wanted = steps }: { effort?: number; steps?: readonly number[] } = {},
): Promise<Omit<Variants, 'codes' | 'nudity' | 'avif'>> {
  const widths = [...wanted.filter((step) => step < raw.width), raw.width];
  const variants: Variant[] = [];
  for (const width of widths)
    variants.push({ width, data: await encode(() => sharp(data, { raw }).resize({ width }), width, effort) });
  const small = await sharp(data, { raw })
    .resize({ width: 100, height: 100, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbhash = Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data)).toString(
    'base64',
  );
  return { ...original, variants, thumbhash, sketch: await sketchOf(data, raw) };
}

async function encode(image: () => Sharp, width: number, effort: number): Promise<Buffer> {
  let data = Buffer.alloc(0);
  for (const quality of qualities) {
    data = await image().timeout({ seconds: timeoutSeconds }).webp({ quality, effort }).toBuffer();
    if (width > cardBudget.maxWidth || data.length <= cardBudget.bytes) break;
  }
  return data;
}

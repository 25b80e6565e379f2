import sharp, { type SharpOptions } from 'sharp';
import { endedAt, type JpegFacts } from './jpeg.ts';

// A strip at the bottom that nobody misses; browsers show more than that, but a listing wants the whole thing.
const missingShare = 1 / 20;
const comparedBox = { width: 1280, height: 2560 };

/**
 * A JPEG that broke off, ended where it broke, when it still shows (nearly) all of its picture; else null.
 * @param input how photos are opened
 */
export async function mendJpeg(bytes: Buffer, facts: JpegFacts, input: SharpOptions): Promise<Buffer | null> {
  if (!facts.complete) return null;
  const ended = endedAt(bytes);
  if (await decodesWithoutWarning(ended, input)) return ended;
  // Where the picture is the same without its last pass, that pass did not get.
  const [without, withIt] = [await rowsOf(endedAt(bytes, facts.lastScan), input), await rowsOf(ended, input)];
  let missing = 0;
  while (
    missing < withIt.length &&
    without[withIt.length - 1 - missing]?.equals(withIt.at(-1 - missing) ?? Buffer.alloc(0))
  )
    missing++;
  return missing <= withIt.length * missingShare ? ended : null;
}

async function decodesWithoutWarning(bytes: Buffer, input: SharpOptions): Promise<boolean> {
  try {
    await sharp(bytes, { ...input, failOn: 'warning' })
      .resize({ ...comparedBox, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function rowsOf(bytes: Buffer, input: SharpOptions): Promise<Buffer[]> {
  const { data, info } = await sharp(bytes, input)
    .resize({ ...comparedBox, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const length = info.width * info.channels;
  return Array.from({ length: info.height }, (_, row) => data.subarray(row * length, (row + 1) * length));
}

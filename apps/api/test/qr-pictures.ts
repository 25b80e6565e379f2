import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const program = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({
  overrides: {
    wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength),
  },
});

/** Modules of white that belong around a code. */
const quietZone = 4;

/** A QR code of a text, black on white with its quiet zone, `side` pixels wide. */
export async function qrPicture(text: string, side: number): Promise<Buffer> {
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', addQuietZones: false });
  if (error) throw new Error(error);
  const { data, width, height } = symbol;
  const zone = { top: quietZone, bottom: quietZone, left: quietZone, right: quietZone };
  const modules = await sharp(Buffer.from(data), { raw: { width, height, channels: 1 } })
    .extend({ ...zone, background: '#ffffff' })
    .png()
    .toBuffer();
  return sharp(modules).resize(side, side, { kernel: 'nearest' }).toColourspace('srgb').png().toBuffer();
}

/** A picture with other pictures on it. */
export function collage(
  ground: Sharp,
  ...pieces: { input: Buffer; left: number; top: number }[]
): Promise<Buffer> {
  return ground.composite(pieces).jpeg({ quality: 80 }).toBuffer();
}

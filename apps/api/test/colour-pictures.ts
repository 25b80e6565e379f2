import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { quadrantPicture } from './pictures.ts';

/** Codes of ITU-T H.273. */
export const displayP3 = { primaries: 12, transfer: 13 };
export const bt2020Pq = { primaries: 9, transfer: 16 };

// BT.2087: linear light of BT.709 as that of BT.2020.
const toBt2020 = [
  [0.6274, 0.3293, 0.0433],
  [0.0691, 0.9195, 0.0114],
  [0.0164, 0.088, 0.8956],
];

function pqOf(light: number): number {
  const power = ((light * 203) / 10_000) ** 0.1593017578125;
  return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375;
}

function linear(byte: number): number {
  const code = byte / 255;
  return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
}

/** The test picture with numbers meant in BT.2020 and PQ, paper white at 203 cd/m². */
export async function pqPicture(width: number, height: number): Promise<Sharp> {
  const bytes = await quadrantPicture(width, height).raw().toBuffer();
  const numbers = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 3) {
    const light = [...bytes.subarray(at, at + 3)].map(linear);
    toBt2020.forEach((row, channel) => {
      const mixed = row.reduce((sum, part, from) => sum + part * (light[from] ?? 0), 0);
      numbers[at + channel] = Math.round(pqOf(mixed) * 65_535);
    });
  }
  return sharp(numbers, { raw: { width, height, channels: 3 } }).toColourspace('rgb16');
}

/** A PNG that says with a `cICP` chunk, and no profile, how its numbers are meant. */
export function withCicp(
  png: Buffer,
  { primaries, transfer }: { primaries: number; transfer: number },
): Buffer {
  const headerEnd = 8 + 25;
  const body = Buffer.concat([Buffer.from('cICP'), Buffer.from([primaries, transfer, 0, 1])]);
  const chunk = Buffer.alloc(16);
  chunk.writeUInt32BE(4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 12);
  const kept = [png.subarray(0, headerEnd), chunk];
  for (let at = headerEnd; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) !== 'iCCP') kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** A HEIF file whose ICC profile gave way to codes; the rest of the profile's box is padding. */
export function withNclx(
  heif: Buffer,
  { primaries, transfer }: { primaries: number; transfer: number },
): Buffer {
  const at = Math.max(heif.indexOf('colrprof'), heif.indexOf('colrrICC'));
  if (at < 0) throw new Error('there is no profile to replace');
  const changed = Buffer.from(heif);
  changed.fill(0, at + 4, at - 4 + heif.readUInt32BE(at - 4));
  changed.write('nclx', at + 4, 'latin1');
  changed.writeUInt16BE(primaries, at + 8);
  changed.writeUInt16BE(transfer, at + 10);
  changed.writeUInt16BE(6, at + 12);
  changed[at + 14] = 0x80;
  return changed;
}

/** A HEIF file of one picture to whose properties codes are added. */
export function markedWith(
  heif: Buffer,
  { primaries, transfer }: { primaries: number; transfer: number },
): Buffer {
  const colr = Buffer.from([0, 0, 0, 19, ...Buffer.from('colrnclx'), 0, primaries, 0, transfer, 0, 6, 0x80]);
  const marked = Buffer.from(heif);
  const sizeAt = (type: string) => heif.indexOf(type) - 4;
  const endOf = (type: string) => sizeAt(type) + heif.readUInt32BE(sizeAt(type));
  const grow = (at: number, by: number) => marked.writeUInt32BE(heif.readUInt32BE(at) + by, at);
  grow(sizeAt('meta'), colr.length + 1);
  grow(sizeAt('iprp'), colr.length + 1);
  grow(sizeAt('ipco'), colr.length);
  grow(sizeAt('ipma'), 1);
  // The only item: its place in the file stands behind counts and its id.
  grow(sizeAt('iloc') + 20, colr.length + 1);
  const count = sizeAt('ipma') + 18;
  marked.writeUInt8((heif[count] ?? 0) + 1, count);
  let properties = 1;
  for (let at = sizeAt('ipco') + 8; at < endOf('ipco'); at += heif.readUInt32BE(at)) properties++;
  return Buffer.concat([
    marked.subarray(0, endOf('ipco')),
    colr,
    marked.subarray(endOf('ipco'), endOf('ipma')),
    Buffer.from([properties]),
    marked.subarray(endOf('ipma')),
  ]);
}

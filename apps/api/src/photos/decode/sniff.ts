export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';
export type Sniffed = PhotoFormat | 'animated' | 'unknown';

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis']);
const sequenceBrands = new Set(['avis', 'msf1', 'hevc', 'hevx', 'hevm', 'hevs']);

/**
 * What a file really is, by its first bytes (names and content types are claims of the sender). Everything but the
 * five accepted formats is refused here, before any decoder sees it.
 */
export function sniff(bytes: Buffer): Sniffed {
  if (startsWith(bytes, 'ffd8ff')) return 'jpeg';
  if (startsWith(bytes, '89504e470d0a1a0a')) return isAnimatedPng(bytes) ? 'animated' : 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP')
    return isAnimatedWebp(bytes) ? 'animated' : 'webp';
  if (text(bytes, 4, 8) === 'ftyp') return sniffHeif(bytes);
  // No GIF is accepted; the sender of one that moves is told why.
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6)) && hasSecondFrame(bytes)) return 'animated';
  return 'unknown';
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}

// Every frame of an animation has a graphic control extension.
function hasSecondFrame(gif: Buffer): boolean {
  const control = Buffer.from([0x21, 0xf9, 4]);
  const first = gif.indexOf(control);
  return first > 0 && gif.includes(control, first + 8);
}

// The extended header's second flag bit.
function isAnimatedWebp(bytes: Buffer): boolean {
  return text(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
}

/** An APNG has an `acTL` chunk before its first `IDAT`. */
function isAnimatedPng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 8 <= bytes.length) {
    const type = text(bytes, at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

// ISO/IEC 23008-12: the major brand says what the file is for; `mif1` leaves it to the compatible ones.
function sniffHeif(bytes: Buffer): Sniffed {
  const end = Math.min(bytes.readUInt32BE(0), 256, bytes.length);
  const major = text(bytes, 8, 12);
  if (sequenceBrands.has(major)) return 'animated';
  const brands = [major];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(bytes, at, at + 4));
  if (major !== 'mif1') brands.length = 1;
  if (brands.includes('avif')) return 'avif';
  return brands.some((brand) => heicBrands.has(brand)) ? 'heic' : 'unknown';
}

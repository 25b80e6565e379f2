export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';
export type Sniffed = PhotoFormat | 'animated' | 'unknown';

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis']);
const sequenceBrands = new Set(['avis', 'msf1', 'hevc', 'hevx', 'hevm', 'hevs']);
// Brands that say how a file is built and leave what is in it to the compatible ones.
const structuralBrands = new Set(['mif1', 'mif2', 'miaf']);

/** How many first bytes tell what a file is; the animation of a PNG or GIF may show later only. */
export const sniffedBytes = 4096;

/**
 * What a file really is, by its first bytes: names and content types are claims of the sender. Everything but the five
 * accepted formats is refused by this, before any decoder sees it. Browsers ask it too, so it needs nothing of Node.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return isAnimatedPng(bytes) ? 'animated' : 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP')
    return isAnimatedWebp(bytes) ? 'animated' : 'webp';
  if (bytes.length >= 12 && text(bytes, 4, 8) === 'ftyp') return sniffHeif(bytes);
  // No GIF is accepted; the sender of one that moves is told why.
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6)) && hasSecondFrame(bytes)) return 'animated';
  return 'unknown';
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

// Every frame of an animation has a graphic control extension.
function hasSecondFrame(gif: Uint8Array): boolean {
  let frames = 0;
  for (let at = gif.indexOf(0x21); at >= 0; at = gif.indexOf(0x21, at + 1)) {
    if (gif[at + 1] === 0xf9 && gif[at + 2] === 4 && ++frames === 2) return true;
  }
  return false;
}

// The extended header's second flag bit.
function isAnimatedWebp(bytes: Uint8Array): boolean {
  return text(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
}

/** An APNG has an `acTL` chunk before its first `IDAT`. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  let at = 8;
  while (at + 8 <= bytes.length) {
    const type = text(bytes, at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    at += 12 + uint32(bytes, at);
  }
  return false;
}

// ISO/IEC 23008-12: the major brand says what the file is for.
function sniffHeif(bytes: Uint8Array): Sniffed {
  const end = Math.min(uint32(bytes, 0), 256, bytes.length);
  const major = text(bytes, 8, 12);
  if (sequenceBrands.has(major)) return 'animated';
  const brands = [major];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(bytes, at, at + 4));
  if (!structuralBrands.has(major)) brands.length = 1;
  if (brands.includes('avif')) return 'avif';
  return brands.some((brand) => heicBrands.has(brand)) ? 'heic' : 'unknown';
}

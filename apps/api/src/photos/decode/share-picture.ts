import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';

/** What a link preview shows of a listing. */
export interface SharePicture {
  /** A variant of its cover; null where it has no photo. */
  cover: Uint8Array | null;
  title: string;
  /** As people read it: `रू 14,000 / month`. */
  price: string;
  place: string;
}

const size = { width: 1200, height: 630 };
const margin = 56;
const inner = size.width - 2 * margin;
/** What WhatsApp takes from a phone on a slow line. */
const mostBytes = 100_000;
const qualities = [84, 74, 62, 48, 34];
// The colours of the site's band: madder, marigold and paper.
const band = '#3a0a1b';
const marigold = '#f6b83c';
const paper = '#fff6ea';

// The one font that is there wherever this runs: with Devanagari, and Latin drawn to go with it.
const require = createRequire(import.meta.url);
const fontfile = require.resolve(
  '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
);

const drawable = /[^\p{Script=Devanagari}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const emoji = /\p{Extended_Pictographic}/gu;

/** A text as the font can draw it, and as Pango's markup has it. */
function markup(text: string, colour: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<span foreground="${colour}">${safe}</span>`;
}

function plain(text: string): string {
  return text.replace(emoji, '').replace(drawable, '').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim();
}

interface Drawn {
  data: Buffer;
  width: number;
  height: number;
}

async function draw(text: string, points: number, colour: string, width: number): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: markup(text, colour),
      font: `Noto Sans Devanagari Bold ${points}`,
      fontfile,
      width,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** As much of a text as `lines` hold, cut between letters as people see them. */
async function drawWithin(
  text: string,
  points: number,
  colour: string,
  lines: number,
): Promise<Drawn | null> {
  const letters = Array.from(
    new Intl.Segmenter('ne', { granularity: 'grapheme' }).segment(text),
    (part) => part.segment,
  );
  for (let count = letters.length; count > 0; count = Math.floor(count * 0.85)) {
    const shown = count < letters.length ? `${letters.slice(0, count).join('').trimEnd()}…` : text;
    const drawn = await draw(shown, points, colour, inner);
    if (drawn.height <= lines * points * 1.4 && drawn.width <= inner) return drawn;
  }
  return null;
}

/** Dark from below, so that words are read on any photo. */
function shade(height: number): OverlayOptions {
  const pixels = Buffer.alloc(size.width * height * 4);
  for (let y = 0; y < height; y++) {
    const opacity = Math.min(1, (y / height) * 1.9) * 225;
    const row = Buffer.from([0x1d, 0x05, 0x0d, Math.round(opacity)]);
    pixels.fill(row, y * size.width * 4, (y + 1) * size.width * 4);
  }
  return {
    input: pixels,
    raw: { width: size.width, height, channels: 4 },
    left: 0,
    top: size.height - height,
  };
}

async function ground(cover: Uint8Array | null): Promise<Buffer> {
  const base = cover
    ? sharp(cover, { failOn: 'error', pages: 1 }).resize({ ...size, fit: 'cover', position: 'centre' })
    : sharp({ create: { ...size, channels: 3, background: band } });
  return base.flatten({ background: band }).toColourspace('srgb').removeAlpha().raw().toBuffer();
}

/**
 * The picture of a link preview, 1200 × 630: the cover, with the price and the title on it, and whose it is.
 * @returns a JPEG of at most 100 kB
 */
export async function makeSharePicture({ cover, title, price, place }: SharePicture): Promise<Buffer> {
  const [name, cost, words, where] = [
    await draw('ThuluBazaar · ठूलो बजार', 30, paper, inner),
    plain(price) ? await drawWithin(plain(price), 68, marigold, 1) : null,
    plain(title) ? await drawWithin(plain(title), cover ? 46 : 68, paper, cover ? 2 : 3) : null,
    plain(place) ? await drawWithin(plain(place), 30, paper, 1) : null,
  ];
  const overlays: OverlayOptions[] = [];
  const rows = [cost, words, where].filter((row) => row !== null);
  const gap = 20;
  const height = rows.reduce((sum, row) => sum + row.height + gap, 0);
  if (cover) {
    overlays.push(shade(Math.min(size.height, Math.round((height + margin) * 1.6))));
    overlays.push({
      input: { create: { width: name.width + 48, height: name.height + 28, channels: 4, background: band } },
      left: 0,
      top: 36,
    });
  }
  overlays.push({ input: name.data, left: cover ? 24 : margin, top: 50 });
  let top = size.height - margin - height + gap;
  for (const row of rows) {
    overlays.push({ input: row.data, left: margin, top: Math.round(top) });
    top += row.height + gap;
  }
  const raw = { ...size, channels: 3 as const };
  const flat = await sharp(await ground(cover), { raw })
    .composite(overlays)
    .removeAlpha()
    .raw()
    .toBuffer();
  let jpeg: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    jpeg = await sharp(flat, { raw }).jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= mostBytes) break;
  }
  return jpeg;
}

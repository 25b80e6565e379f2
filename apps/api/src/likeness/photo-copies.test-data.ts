import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { demoFolder } from '../kernel/paths.ts';
import { sketchOf } from '../photos/decode/sketch.ts';

const folder = join(demoFolder, 'photos');
const longestSide = 480;

export interface Picture {
  name: string;
  jpeg: Buffer;
  width: number;
  height: number;
  sketch: Buffer;
}

/** The credited pictures of the demo. */
export async function demoPictures(most = Number.POSITIVE_INFINITY): Promise<Picture[]> {
  const files: { file: string }[] = JSON.parse(readFileSync(join(folder, 'photos.json'), 'utf8'));
  const pictures: Picture[] = [];
  for (const { file } of files.slice(0, most)) {
    const { data, info } = await sharp(readFileSync(join(folder, file)))
      .resize({ width: longestSide, height: longestSide, fit: 'inside' })
      .jpeg({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
    pictures.push({
      name: file,
      jpeg: data,
      width: info.width,
      height: info.height,
      sketch: await sketchOfJpeg(data),
    });
  }
  return pictures;
}

async function sketchOfJpeg(jpeg: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return sketchOf(data, { width: info.width, height: info.height, channels: 3 });
}

type Random = () => number;
interface Canvas {
  image: Sharp;
  width: number;
  height: number;
}
type Change = (canvas: Canvas, random: Random) => Promise<Canvas> | Canvas;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const within = (random: Random, from: number, to: number) => from + random() * (to - from);

/** What people do to a picture before they post it again, as hard as they may. */
export const changes: Readonly<Record<string, Change>> = {
  // Up to 15 % of the width and of the height, wherever.
  cropped: ({ image, width, height }, random) => {
    const kept = { width: within(random, 0.85, 1), height: within(random, 0.85, 1) };
    const box = { width: Math.round(width * kept.width), height: Math.round(height * kept.height) };
    const left = Math.floor(random() * (width - box.width + 1));
    const top = Math.floor(random() * (height - box.height + 1));
    return { image: image.extract({ left, top, ...box }), ...box };
  },
  brightened: ({ image, ...size }, random) => ({
    image: image.linear(within(random, 0.7, 1.35), within(random, -25, 25)),
    ...size,
  }),
  mirrored: ({ image, ...size }) => ({ image: image.flop(), ...size }),
  watermarked: ({ image, width, height }, random) => {
    const size = Math.round(width * within(random, 0.06, 0.1));
    const [x, y] = [within(random, 0.02, 0.4) * width, within(random, 0.15, 0.95) * height];
    const turn = random() < 0.3 ? -30 : 0;
    const svg = `<svg width="${width}" height="${height}"><g transform="translate(${x} ${y}) rotate(${turn})">
      <rect width="${size * 6}" height="${size * 1.3}" y="${-size}" fill="#000" opacity="0.35"/>
      <text font-family="sans-serif" font-size="${size}" font-weight="bold" fill="#fff" opacity="0.75">9841 Pasal np</text></g></svg>`;
    return { image: image.composite([{ input: Buffer.from(svg), left: 0, top: 0 }]), width, height };
  },
  bordered: ({ image, width, height }, random) => {
    const colours = ['#ffffff', '#000000', '#d62828', '#f5c518'];
    const colour = colours[Math.floor(random() * colours.length)] ?? '#ffffff';
    const across = Math.round(width * within(random, 0.02, 0.1));
    const down = random() < 0.3 ? 0 : Math.round(height * within(random, 0.02, 0.1));
    return {
      image: image.extend({ left: across, right: across, top: down, bottom: down, background: colour }),
      width: width + 2 * across,
      height: height + 2 * down,
    };
  },
  recompressed: async ({ image }, random) => {
    const small = await image.jpeg({ quality: 90 }).toBuffer();
    const { data, info } = await sharp(small)
      .resize({ width: Math.round(longestSide * within(random, 0.4, 1)) })
      .jpeg({ quality: Math.round(within(random, 18, 60)) })
      .toBuffer({ resolveWithObject: true });
    return { image: sharp(data), width: info.width, height: info.height };
  },
};

const order = Object.keys(changes);

export interface Copy {
  of: Picture;
  how: string;
  sketch: Buffer;
}

async function copyOf(picture: Picture, names: readonly string[], random: Random): Promise<Copy> {
  let canvas: Canvas = { image: sharp(picture.jpeg), width: picture.width, height: picture.height };
  for (const name of names) {
    const made = await changes[name]?.(canvas, random);
    if (!made) throw new Error(`no change ${name}`);
    // What follows is done to the pixels that came out, not to the picture before.
    const { data, info } = await made.image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    canvas = { image: sharp(data, { raw: { width, height, channels: 3 } }), width, height };
  }
  const jpeg = await canvas.image.jpeg({ quality: 80 }).toBuffer();
  const how = names.length > 1 ? 'several' : (names[0] ?? '');
  return { of: picture, how, sketch: await sketchOfJpeg(jpeg) };
}

/** Copies of a picture: each change by itself, so often, and several at once, two to four of them. */
export async function copiesOf(
  picture: Picture,
  seed: number,
  { each, several }: { each: number; several: number },
): Promise<Copy[]> {
  const random = randomFrom(seed);
  const plans = order.flatMap((name) => Array.from({ length: each }, () => [name]));
  for (let no = 0; no < several; no++) {
    const many = 2 + Math.floor(random() * 3);
    const left = [...order];
    while (left.length > many) left.splice(Math.floor(random() * left.length), 1);
    plans.push(left);
  }
  const copies: Copy[] = [];
  for (const plan of plans) copies.push(await copyOf(picture, plan, random));
  return copies;
}

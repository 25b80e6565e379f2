import sharp, { type Sharp } from 'sharp';
import { type Brush, brushOf, canvas, place, svg } from './draw.ts';
import { lightOf } from './lights.ts';
import { brickWall, outside, paintedWall, shutters } from './outside.ts';
import { emptyRoom } from './rooms.ts';
import { tabletop } from './tabletops.ts';

const wall = (brush: Brush) => brush.one([brickWall, paintedWall, shutters])(brush, 520);

/**
 * Where things are photographed, how many places of a kind there are (enough for the first page of a category), and how far they
 * are out of focus: the sigma of a blur.
 */
const places = {
  room: { draw: emptyRoom, many: 16, blur: 1.3 },
  outside: { draw: outside, many: 20, blur: 2 },
  table: { draw: tabletop, many: 24, blur: 1.1 },
  wall: { draw: wall, many: 10, blur: 1.2 },
} as const;

export type PlaceName = keyof typeof places;

/** A part of a place, out of focus behind what a picture is of. */
export interface Backdrop {
  on: PlaceName;
  /** Which place of its kind. */
  no: number;
  /** How much of its width and height is seen, and where of what is left it begins, from 0 to 1. */
  part: number;
  left: number;
  top: number;
  mirrored: boolean;
}

export function backdropOf({ among, one }: Brush, on: PlaceName, no = Math.floor(among(0, 1000))): Backdrop {
  return {
    on,
    no,
    part: among(0.68, 0.96),
    left: among(0, 1),
    top: among(0.3, 1),
    mirrored: one([true, false]),
  };
}

/** A picture in two layers: what is behind, as SVG of its own where no backdrop will do, and what it is of. */
export interface Scene {
  back: string | Backdrop;
  front: string;
}

const made = new Map<string, Promise<Buffer>>();
const raw = { ...canvas, channels: 3 as const };

/** The place as pixels, drawn and lit once: many pictures share it, each with a part of its own. */
function whole(on: PlaceName, no: number): Promise<Buffer> {
  const { draw, many, blur } = places[on];
  const key = `${on} ${no % many}`;
  const known = made.get(key);
  if (known) return known;
  const pixels = drawn(draw, no % many, blur);
  made.set(key, pixels);
  return pixels;
}

async function drawn(draw: (brush: Brush) => string, no: number, blur: number): Promise<Buffer> {
  const brush = brushOf(no * 31 + 7);
  return sharp(Buffer.from(svg(place(brush, draw(brush)))))
    .removeAlpha()
    .blur(blur)
    .composite([{ input: await lightOf(no), raw: { ...canvas, channels: 4 } }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** As a picture of its own, before anything stands in it. */
export async function backdropImage({ on, no, part, left, top, mirrored }: Backdrop): Promise<Sharp> {
  const [width, height] = [Math.round(canvas.width * part), Math.round(canvas.height * part)];
  const image = sharp(await whole(on, no), { raw })
    .extract({
      left: Math.round((canvas.width - width) * left),
      top: Math.round((canvas.height - height) * top),
      width,
      height,
    })
    .resize(canvas.width, canvas.height, { kernel: 'linear' });
  return mirrored ? image.flop() : image;
}

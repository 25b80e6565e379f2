import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { demoFolder } from '../../kernel/paths.ts';
import { hashOf } from '../../photos/decode/hash.ts';
import { type Variants, variantsOf } from '../../photos/decode/variants.ts';
import { type Backdrop, backdropImage } from './backdrops.ts';
import { canvas } from './draw.ts';
import { lightOf } from './lights.ts';
import type { Recipe } from './plan-pictures.ts';
import { drawScene } from './scenes.ts';
import { type Stage, type Standing, setUp } from './staged.ts';

// Decoding of files from strangers allows no drawings; this one is our own.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });

const wholeWidth = canvas.width;
/** Demo pictures are many, and made anew with each empty database: a third of the time for a few bytes more. */
const effort = 1;

/** The bytes that stand for a picture where an upload would have its file. */
export function recipeBytes(recipe: Recipe): Buffer {
  return Buffer.from(JSON.stringify(recipe));
}

/** Makes of a recipe what decoding makes of an upload. */
export async function makePicture(bytes: Buffer): Promise<Variants> {
  const recipe: Recipe = JSON.parse(bytes.toString());
  const { data, info } = await imageOf(recipe).then((image) =>
    image.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  const master = { data, raw: { width, height, channels: 3 as const } };
  return {
    ...(await variantsOf(master, { width, height, contentHash: hashOf(bytes) }, { effort })),
    // Twenty seconds of a machine for each hundred: the job makes it.
    avif: null,
    codes: null,
    nudity: null,
  };
}

async function imageOf(recipe: Recipe): Promise<Sharp> {
  if ('scene' in recipe) return drawn(recipe);
  if ('things' in recipe) return staged(recipe);
  return sharp(await readFile(join(demoFolder, 'photos', recipe.render))).resize({ width: wholeWidth });
}

/** What is behind: a part of a place, or what was drawn for this picture alone. */
function behind(back: string | Backdrop): Promise<Sharp> | Sharp {
  return typeof back === 'string' ? sharp(Buffer.from(back)).removeAlpha() : backdropImage(back);
}

/** A scene that is drawn. */
async function drawn({ scene, of, seed }: Extract<Recipe, { scene: string }>): Promise<Sharp> {
  const { back, front } = drawScene(scene, of, seed);
  const light = { input: await lightOf(seed), raw: { ...canvas, channels: 4 as const } };
  const overlays = [{ input: Buffer.from(front) }, ...(typeof back === 'string' ? [light] : [])];
  return (await behind(back)).composite(overlays);
}

/** Cutouts before their place. */
async function staged(stage: Stage): Promise<Sharp> {
  const { back, standing } = setUp(stage);
  const overlays: OverlayOptions[] = [];
  for (const [no, thing] of stage.things.entries()) {
    const where = standing[no];
    if (where) overlays.push(await thingAt(thing, where, stage.paint));
  }
  if (typeof back === 'string')
    overlays.push({ input: await lightOf(stage.seed), raw: { ...canvas, channels: 4 } });
  return (await behind(back)).composite(overlays);
}

async function thingAt(
  thing: string,
  { x, foot, width, height, mirrored }: Standing,
  [hue, saturation, light]: Stage['paint'],
): Promise<OverlayOptions> {
  const file = await readFile(join(demoFolder, 'cutouts', `${thing}.webp`));
  const image = sharp(file)
    .resize(Math.round(width), Math.round(height), { fit: 'inside', kernel: 'linear' })
    .recomb(colours(hue, saturation, light));
  const { data, info } = await (mirrored ? image.flop() : image).raw().toBuffer({ resolveWithObject: true });
  const clamp = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  return {
    input: data,
    raw: { width: info.width, height: info.height, channels: 4 },
    left: clamp(x - info.width / 2, canvas.width - info.width),
    top: clamp(foot - info.height, canvas.height - info.height),
  };
}

type Row = [number, number, number];

/** Turns colours around grey by `hue` degrees, as the hueRotate and saturate primitives of SVG do, and lights them. */
function colours(hue: number, saturation: number, light: number): [Row, Row, Row] {
  const turn = (hue * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * saturation, Math.sin(turn) * saturation];
  const [r, g, b] = [0.213, 0.715, 0.072];
  const lit = (...row: Row): Row => [row[0] * light, row[1] * light, row[2] * light];
  return [
    lit(r + cos * (1 - r) - sin * r, g - cos * g - sin * g, b - cos * b + sin * (1 - b)),
    lit(r - cos * r + sin * 0.143, g + cos * (1 - g) + sin * 0.14, b - cos * b - sin * 0.283),
    lit(r - cos * r - sin * (1 - r), g - cos * g + sin * g, b + cos * (1 - b) + sin * b),
  ];
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { demoFolder } from '../../kernel/paths.ts';
import { hashOf } from '../../photos/decode/hash.ts';
import { type Variants, variantsOf } from '../../photos/decode/variants.ts';
import { canvas } from './draw.ts';
import type { Recipe, Take } from './plan-pictures.ts';
import { drawScene } from './scenes.ts';

// Decoding of files from strangers allows no drawings; this one is our own.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });

/** All renders are of this size. */
const render = { width: 1600, height: 1200 };
const wholeWidth = 960;
/** Demo pictures are many, and made anew with each empty database: a third of the time for a few bytes more. */
const effort = 2;

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
    ...(await variantsOf(master, { width, height, contentHash: hashOf(bytes) }, effort)),
    codes: null,
  };
}

async function imageOf(recipe: Recipe): Promise<Sharp> {
  if ('scene' in recipe) return sharp(Buffer.from(drawScene(recipe.scene, recipe.of, recipe.seed)));
  const file = await readFile(join(demoFolder, 'photos', recipe.render));
  return recipe.take ? taken(file, recipe.take) : sharp(file).resize({ width: wholeWidth });
}

function taken(file: Buffer, { part, left, top, mirrored, hue, saturation, light }: Take): Sharp {
  const [width, height] = [Math.round(render.width * part), Math.round(render.height * part)];
  const image = sharp(file)
    .extract({
      left: Math.round((render.width - width) * left),
      top: Math.round((render.height - height) * top),
      width,
      height,
    })
    .resize(canvas.width, canvas.height, { kernel: 'linear' })
    .recomb(colours(hue, saturation, light));
  return mirrored ? image.flop() : image;
}

type Row = [number, number, number];

/** Turns colours around grey by `hue` degrees, as the hueRotate and saturate primitives of SVG do, and lights them. */
function colours(hue: number, saturation: number, [r, g, b]: Take['light']): [Row, Row, Row] {
  const turn = (hue * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * saturation, Math.sin(turn) * saturation];
  const [lr, lg, lb] = [0.213, 0.715, 0.072];
  const times = (by: number, row: Row): Row => [row[0] * by, row[1] * by, row[2] * by];
  return [
    times(r, [lr + cos * (1 - lr) - sin * lr, lg - cos * lg - sin * lg, lb - cos * lb + sin * (1 - lb)]),
    times(g, [lr - cos * lr + sin * 0.143, lg + cos * (1 - lg) + sin * 0.14, lb - cos * lb - sin * 0.283]),
    times(b, [lr - cos * lr - sin * (1 - lr), lg - cos * lg + sin * lg, lb + cos * (1 - lb) + sin * lb]),
  ];
}

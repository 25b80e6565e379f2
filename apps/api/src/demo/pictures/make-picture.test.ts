import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoLikeness, printOf } from '../../likeness/photo-likeness.ts';
import { samePicture } from '../../likeness/same-thing.ts';
import { makePicture, recipeBytes } from './make-picture.ts';
import type { Recipe } from './plan-pictures.ts';
import type { Stage } from './staged.ts';

// In a process of its own: it lets sharp read drawings, which no photo may be.

const stage: Stage = { things: ['fan-table-blue-1'], on: 'room', no: 1, seed: 1, paint: [0, 1, 1] };
const fan = (more: Partial<Stage>): Recipe => ({ ...stage, ...more });

async function pixels(recipe: Recipe): Promise<Buffer> {
  const { variants } = await makePicture(recipeBytes(recipe));
  return sharp(variants[0]?.data).raw().toBuffer();
}

async function print(recipe: Recipe) {
  return printOf((await makePicture(recipeBytes(recipe))).sketch);
}

/** The mean difference of their numbers, of 255. */
function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

describe('a picture of the demo', () => {
  it('is what an upload becomes: variants a card can afford, the same each time', async () => {
    const recipe = fan({});
    const made = await makePicture(recipeBytes(recipe));
    expect(made.variants.map(({ width }) => width)).toEqual([320, 640]);
    for (const { data } of made.variants) expect(data.length).toBeLessThan(40_000);
    expect(await makePicture(recipeBytes(recipe))).toEqual(made);
  });

  it('is another one in another place, from elsewhere, and with its colours turned', async () => {
    const plain = await pixels(fan({}));
    for (const more of [{ no: 2 }, { seed: 2 }, { paint: [137, 1, 1] as const }])
      expect(difference(await pixels(fan(more)), plain), JSON.stringify(more)).toBeGreaterThan(1.5);
  });

  it('is no other picture of the same thing, as the market itself compares photos', async () => {
    const one = await print(fan({}));
    expect(photoLikeness(one, await print(fan({ no: 2, seed: 2 })))).toBeLessThan(samePicture);
    expect(photoLikeness(one, await print(fan({ no: 4, seed: 4 })))).toBeLessThan(samePicture);
  });

  it('is drawn where no render shows the thing, another one for each listing', async () => {
    const scene = (seed: number): Recipe => ({ scene: 'animal', of: 'goats', seed });
    expect(difference(await pixels(scene(1)), await pixels(scene(2)))).toBeGreaterThan(4);
    expect(photoLikeness(await print(scene(1)), await print(scene(2)))).toBeLessThan(samePicture);
  });
});

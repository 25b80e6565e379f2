import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture, recipeBytes } from './make-picture.ts';
import type { Recipe, Take } from './plan-pictures.ts';

// In a process of its own: it lets sharp read drawings, which no photo may be.

const take: Take = {
  part: 0.8,
  left: 0.5,
  top: 0.5,
  mirrored: false,
  hue: 0,
  saturation: 1,
  light: [1, 1, 1],
};
const fan = (more: Partial<Take>): Recipe => ({ render: 'fan-table-blue.jpg', take: { ...take, ...more } });

async function pixels(recipe: Recipe): Promise<Buffer> {
  const { variants } = await makePicture(recipeBytes(recipe));
  return sharp(variants[0]?.data).raw().toBuffer();
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

  it('is another one from another side, in another light, and with its colours turned', async () => {
    const plain = await pixels(fan({}));
    for (const more of [
      { mirrored: true },
      { light: [0.84, 0.82, 0.8] as const },
      { hue: 137 },
      { part: 0.94 },
    ])
      expect(difference(await pixels(fan(more)), plain), JSON.stringify(more)).toBeGreaterThan(4);
  });

  it('is drawn where no render shows the thing, another one for each listing', async () => {
    const scene = (seed: number): Recipe => ({ scene: 'animal', of: 'goats', seed });
    expect(difference(await pixels(scene(1)), await pixels(scene(2)))).toBeGreaterThan(4);
  });
});

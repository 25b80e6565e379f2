import { animal, bird } from './animals.ts';
import type { Scene } from './backdrops.ts';
import { house, shop } from './buildings.ts';
import { cloth } from './cloth.ts';
import { cylinder, drum, gadget, panels } from './devices.ts';
import { brushOf, svg } from './draw.ts';
import { books, bottles, heap, sacks } from './goods.ts';
import { land } from './land.ts';
import { poster } from './poster.ts';

const drawn = {
  sacks,
  heap,
  bottles,
  cloth,
  cylinder,
  panels,
  drum,
  books,
  gadget,
  land,
  house,
  shop,
  animal,
  bird,
  poster,
};

export type SceneName = keyof typeof drawn;

/** A picture of a kind of thing, another one for each seed: SVG of what is behind, and of the thing. @param of which of its kind */
export function drawScene(scene: SceneName, of: string, seed: number): Scene {
  const { back, front } = drawn[scene](brushOf(seed), of);
  return { back: typeof back === 'string' ? svg(back) : back, front: svg(front) };
}

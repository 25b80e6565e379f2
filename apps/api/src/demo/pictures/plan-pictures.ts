import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '../../kernel/paths.ts';
import type { SceneName } from './scenes.ts';

/** How a picture is made of a credited render: from which part of it, from which side, in which light. */
export interface Take {
  /** Part of the render's width and height that is shown, and where of what is left it begins, from 0 to 1. */
  part: number;
  left: number;
  top: number;
  mirrored: boolean;
  /** Degrees on the circle of colours: walls, floors and things change together. */
  hue: number;
  saturation: number;
  /** What red, green and blue are multiplied with. */
  light: readonly [number, number, number];
}

/** What a picture of the demo is: a render, a take of one, or a scene drawn by scenes.ts. */
export type Recipe = { render: string; take: Take | null } | { scene: SceneName; of: string; seed: number };

interface Listed {
  ref: number;
  categoryId: string;
  /** Renders chosen for this listing, the cover first. */
  photos: string[];
}

type Source = { renders: [string, ...string[]] } | { scene: SceneName; of?: string };

/** What listings without renders of their own are shown with, by category; of what is not in it there is no picture. */
function sources(): Record<string, Source> {
  return JSON.parse(readFileSync(join(demoFolder, 'pictures.json'), 'utf8'));
}

const parts = [0.94, 0.82, 0.76, 0.88, 0.79] as const;
const lights = [
  [1.06, 1, 0.9],
  [0.9, 0.97, 1.06],
  [1.1, 1.08, 1.04],
  [0.84, 0.82, 0.8],
  [1.02, 0.94, 0.98],
  [0.95, 1.03, 0.94],
  [0.88, 0.86, 0.96],
] as const;

/** The steps are coprime, so that takes of one render differ in more than one way. @param loose it need not keep its colour */
function takeOf(no: number, loose: boolean): Take {
  return {
    part: parts[no % parts.length] ?? 0.9,
    left: ((no * 7) % 11) / 10,
    top: ((no * 5) % 9) / 8,
    mirrored: no % 2 === 1,
    hue: loose ? (no * 137) % 360 : ((no * 17) % 41) - 20,
    // Nothing is as pink as wood that was turned.
    saturation: (loose ? 0.45 : 0.75) + ((no * 3) % 8) * 0.05,
    light: lights[no % lights.length] ?? lights[0],
  };
}

/**
 * The pictures of each listing by its number, no two of them the same: a render as it is where it is shown first, another take of
 * it each time it is shown again. The same listings always have the same ones.
 */
export function planPictures(listings: readonly Listed[]): Map<number, Recipe[]> {
  const source = sources();
  const shown = new Map<string, number>();
  const again = (render: string, loose: boolean): Recipe => {
    const no = shown.get(render) ?? 0;
    shown.set(render, no + 1);
    return { render, take: no === 0 ? null : takeOf(no, loose) };
  };
  const inOrder = listings.toSorted((a, b) => a.ref - b.ref);
  const plan = new Map<number, Recipe[]>();
  // Whoever chose a render gets it first as it is.
  for (const { ref, photos } of inOrder)
    plan.set(
      ref,
      photos.map((file) => again(file, false)),
    );
  for (const { ref, categoryId, photos } of inOrder) {
    const from = source[categoryId];
    if (photos.length > 0 || !from) continue;
    if ('scene' in from) plan.set(ref, [{ scene: from.scene, of: from.of ?? '', seed: ref }]);
    else plan.set(ref, [again(leastShown(from.renders, shown), true)]);
  }
  return plan;
}

function leastShown(renders: readonly [string, ...string[]], shown: ReadonlyMap<string, number>): string {
  return renders.reduce((best, one) => ((shown.get(one) ?? 0) < (shown.get(best) ?? 0) ? one : best));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '../../kernel/paths.ts';
import type { PlaceName } from './backdrops.ts';
import { brushOf } from './draw.ts';
import type { SceneName } from './scenes.ts';
import type { Stage } from './staged.ts';

/** What a picture of the demo is: a render, a scene drawn by scenes.ts, or things of renders set up anew (staged.ts). */
export type Recipe = { render: string } | { scene: SceneName; of: string; seed: number } | Stage;

interface Listed {
  ref: number;
  categoryId: string;
  /** Renders chosen for this listing, the cover first. */
  photos: string[];
  /** What it is, where its category has things of many kinds. */
  thing?: string;
}

type Source = { things: [string, ...string[]] } | { scene: SceneName; of?: string };

/** A thing that stands in pictures by itself, or what rooms are furnished with. */
type Cutout =
  | {
      /** From so many sides it was cut out. */
      poses: number;
      on: [PlaceName, ...PlaceName[]];
      /** Degrees by which its colours may turn and still be those of such a thing. */
      hue: number;
    }
  | { furnish: [string, ...string[]]; most: number };

function readDemo<T>(file: string): T {
  return JSON.parse(readFileSync(join(demoFolder, file), 'utf8'));
}

/**
 * The pictures of each listing by its number, no two of them the same: a render as it is where it is shown first; its thing, from
 * another side, in another place, light and colour each time it is shown again. The same listings always have the same ones.
 */
export function planPictures(listings: readonly Listed[]): Map<number, Recipe[]> {
  const source = readDemo<Record<string, Source>>('pictures.json');
  const cutouts = readDemo<Record<string, Cutout>>('cutouts.json');
  // By listing, where a first picture was too like another one of its category: another throw of the dice.
  const throws = readDemo<Record<string, number>>('throws.json');
  const renders = readDemo<{ file: string; angleGroup: string }[]>('photos/photos.json');
  const groups = new Map(renders.map(({ file, angleGroup }) => [file, angleGroup]));
  const shown = new Map<string, number>();
  const count = (name: string) => {
    const no = shown.get(name) ?? 0;
    shown.set(name, no + 1);
    return no;
  };
  const again = (thing: string, listing: Listed, no: number, loose: boolean): Recipe[] => {
    const cutout = cutouts[thing];
    if (!cutout) return [];
    const thrown = throws[listing.ref] ?? 0;
    const seed = seedOf(listing.ref * 8 + no, thrown);
    const place = firstPlace(listing.categoryId) + count(`${listing.categoryId} places`);
    return [stageOf(thing, cutout, { seed, no: count(thing) + thrown, place, loose })];
  };
  const inOrder = listings.toSorted((a, b) => a.ref - b.ref);
  const plan = new Map<number, Recipe[]>();
  // Whoever chose a render gets it first as it is.
  for (const listing of inOrder)
    plan.set(
      listing.ref,
      listing.photos.flatMap((render, no) =>
        count(render) === 0 ? [{ render }] : again(groups.get(render) ?? '', listing, no, false),
      ),
    );
  for (const listing of inOrder) {
    const from: Source | undefined = listing.thing ? { things: [listing.thing] } : source[listing.categoryId];
    if (listing.photos.length > 0 || !from) continue;
    const seed = seedOf(listing.ref, throws[listing.ref] ?? 0);
    if ('scene' in from) plan.set(listing.ref, [{ scene: from.scene, of: from.of ?? '', seed }]);
    else plan.set(listing.ref, again(leastShown(from.things, shown), listing, 0, true));
  }
  return plan;
}

/** Categories begin at different places, so that pages with things of many kinds do not show one place again and again. */
function firstPlace(categoryId: string): number {
  return [...categoryId].reduce((sum, letter) => sum * 3 + (letter.codePointAt(0) ?? 0), 0) % 997;
}

function seedOf(number: number, thrown: number): number {
  return number + thrown * 10_007;
}

function leastShown(things: readonly [string, ...string[]], shown: ReadonlyMap<string, number>): string {
  return things.reduce((best, one) => ((shown.get(one) ?? 0) < (shown.get(best) ?? 0) ? one : best));
}

/** @param loose nobody says which colour it has */
function stageOf(
  thing: string,
  cutout: Cutout,
  { seed, no, place, loose }: { seed: number; no: number; place: number; loose: boolean },
): Stage {
  const brush = brushOf(seed);
  if ('furnish' in cutout) {
    const count = 1 + Math.floor(brush.among(0, cutout.most));
    const pieces = new Set(Array.from({ length: count }, () => brush.one(cutout.furnish)));
    return {
      things: [...pieces].map((piece) => `${piece}-1`),
      on: 'room',
      no: null,
      seed,
      paint: [brush.among(-20, 20), 0.9, 1],
    };
  }
  const turn = loose ? cutout.hue : Math.min(cutout.hue, 8);
  return {
    things: [`${thing}-${1 + (no % cutout.poses)}`],
    on: brush.one(cutout.on),
    no: place,
    seed,
    paint: [
      Math.round(brush.among(-turn, turn)),
      Number(brush.among(loose ? 0.5 : 0.8, 1.15).toFixed(2)),
      Number(brush.among(0.86, 1.14).toFixed(2)),
    ],
  };
}

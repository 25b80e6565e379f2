import { distance, gridOf, type Hash, hashesOf, mirrored, type Window, windows } from './photo-hash.ts';

/** A photo as it is compared. */
export interface PhotoPrint {
  sketch: Uint8Array;
  hashes: readonly Hash[];
}

export function printOf(sketch: Uint8Array): PhotoPrint {
  return { sketch, hashes: hashesOf(sketch) };
}

const side = 20;
/** Hashes further apart than this are of other photos: of copies one in a hundred has none nearer than 11. */
const farthest = 14;
const tried = 2;
/** What fits no better than this at first is no copy that lies a little otherwise. */
const leastAtFirst = 0.3;

interface Fit {
  /** Of the one, and of the other. */
  a: Window;
  b: Window;
  isMirrored: boolean;
  bits: number;
}

/** How the one may lie in the other, by hashes; the nearest first. */
function fitsOf(one: PhotoPrint, other: PhotoPrint): Fit[] {
  const fits: Fit[] = [];
  one.hashes.forEach((hash, at) => {
    for (const isMirrored of [false, true]) {
      const asked = isMirrored ? mirrored(hash) : hash;
      other.hashes.forEach((known, beside) => {
        const bits = distance(asked, known);
        const [a, b] = [windows[at], windows[beside]];
        if (bits <= farthest && a && b) fits.push({ a, b, isMirrored, bits });
      });
    }
  });
  return fits.sort((x, y) => x.bits - y.bits).slice(0, tried);
}

/**
 * How far two photos are the same picture, 0 to 1: cropped, mirrored, brightened, framed or written over as it may be.
 * The same thing photographed again is another picture.
 */
export function photoLikeness(one: PhotoPrint, other: PhotoPrint): number {
  return Math.max(0, ...fitsOf(one, other).map((fit) => bestFit(one.sketch, other.sketch, fit)));
}

const moves = ['left', 'top', 'width', 'height'] as const;

/** Shifts and stretches the window of the other until it fits best. */
function bestFit(one: Uint8Array, other: Uint8Array, { a, b, isMirrored }: Fit): number {
  const wanted = edgesOf(flipped(gridOf(one, a, side), isMirrored));
  const score = (window: Window) => correlation(wanted, edgesOf(gridOf(other, window, side)));
  let window = b;
  let best = score(window);
  if (best < leastAtFirst) return best;
  for (let step = 0.04; step >= 0.01; step /= 2) {
    for (let improved = true; improved; ) {
      improved = false;
      for (const move of moves)
        for (const by of [step, -step]) {
          const moved = { ...window, [move]: window[move] + by };
          const reached = score(moved);
          if (reached <= best + 1e-4) continue;
          [window, best, improved] = [moved, reached, true];
        }
    }
  }
  return best;
}

function flipped(grid: Float64Array, isMirrored: boolean): Float64Array {
  if (!isMirrored) return grid;
  return grid.map((_, at) => grid[at - (at % side) + side - 1 - (at % side)] ?? 0);
}

/** What a picture shows besides light and shade: the differences between neighbours, across and down. */
function edgesOf(grid: Float64Array): Float64Array {
  const inner = side - 1;
  const edges = new Float64Array(inner * inner * 2);
  for (let y = 0; y < inner; y++)
    for (let x = 0; x < inner; x++) {
      const at = y * side + x;
      const here = grid[at] ?? 0;
      edges[(y * inner + x) * 2] = (grid[at + 1] ?? 0) - here;
      edges[(y * inner + x) * 2 + 1] = (grid[at + side] ?? 0) - here;
    }
  return edges;
}

function correlation(a: Float64Array, b: Float64Array): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

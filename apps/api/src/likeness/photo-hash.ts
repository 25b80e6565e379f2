import { sketchSide } from '../photos/decode/sketch.ts';

/** A part of a sketch, in shares of its sides. */
export interface Window {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gridSide = 16;
const frequencies = 8;

/** The whole, and what a copy may have kept that was cropped by up to 15 % of each side. */
export const windows: readonly Window[] = [[1], [0.925], [0.85]].flatMap(([side = 1]) => {
  const room = 1 - side;
  const offsets = room === 0 ? [0] : [0, room / 2, room];
  return offsets.flatMap((top) => offsets.map((left) => ({ left, top, width: side, height: side })));
});

const cosines = Float64Array.from({ length: frequencies * gridSide }, (_, at) =>
  Math.cos((Math.PI * Math.floor(at / gridSide) * (2 * (at % gridSide) + 1)) / (2 * gridSide)),
);

/** 64 bits as two numbers: which of the low frequencies of a picture are positive. Brightness and contrast change none. */
export type Hash = readonly [high: number, low: number];

/** Reading one sketch at any place: between its pixels. */
export function sample(sketch: Uint8Array, x: number, y: number): number {
  const last = sketchSide - 1;
  const cx = Math.min(Math.max(x, 0), last);
  const cy = Math.min(Math.max(y, 0), last);
  const left = Math.floor(cx);
  const top = Math.floor(cy);
  const right = Math.min(left + 1, last);
  const bottom = Math.min(top + 1, last);
  const byX = cx - left;
  const byY = cy - top;
  const at = (atX: number, atY: number) => sketch[atY * sketchSide + atX] ?? 0;
  return (
    (at(left, top) * (1 - byX) + at(right, top) * byX) * (1 - byY) +
    (at(left, bottom) * (1 - byX) + at(right, bottom) * byX) * byY
  );
}

/** A window of a sketch as a grid of so many values a side. */
export function gridOf(sketch: Uint8Array, { left, top, width, height }: Window, side: number): Float64Array {
  const grid = new Float64Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      grid[y * side + x] = sample(
        sketch,
        (left + ((x + 0.5) / side) * width) * sketchSide - 0.5,
        (top + ((y + 0.5) / side) * height) * sketchSide - 0.5,
      );
  return grid;
}

function hashOfWindow(sketch: Uint8Array, window: Window): Hash {
  const waves = wavesAcross(gridOf(sketch, window, gridSide));
  const bits = [0, 0];
  for (let v = 0; v < frequencies; v++)
    for (let u = 0; u < frequencies; u++) {
      // The first is the brightness of the whole.
      if (u + v === 0 || waveDown(waves, u, v) <= 0) continue;
      const half = v < frequencies / 2 ? 0 : 1;
      bits[half] = (bits[half] ?? 0) | (1 << ((v % (frequencies / 2)) * frequencies + u));
    }
  return [(bits[0] ?? 0) >>> 0, (bits[1] ?? 0) >>> 0];
}

function wavesAcross(grid: Float64Array): Float64Array {
  const waves = new Float64Array(gridSide * frequencies);
  for (let y = 0; y < gridSide; y++)
    for (let u = 0; u < frequencies; u++) {
      let sum = 0;
      for (let x = 0; x < gridSide; x++)
        sum += (cosines[u * gridSide + x] ?? 0) * (grid[y * gridSide + x] ?? 0);
      waves[y * frequencies + u] = sum;
    }
  return waves;
}

function waveDown(waves: Float64Array, u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < gridSide; y++)
    sum += (waves[y * frequencies + u] ?? 0) * (cosines[v * gridSide + y] ?? 0);
  return sum;
}

/** A hash for each window. */
export function hashesOf(sketch: Uint8Array): Hash[] {
  return windows.map((window) => hashOfWindow(sketch, window));
}

// Waves with an odd number of half turns from left to right change their sign.
const mirrorMask = 0xaaaaaaaa;

/** The hash of the mirrored picture. */
export function mirrored([high, low]: Hash): Hash {
  // The first bit stands for nothing and stays.
  return [(high ^ mirrorMask) >>> 0, (low ^ mirrorMask) >>> 0];
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many bits differ. */
export function distance([a, b]: Hash, [c, d]: Hash): number {
  return ones((a ^ c) >>> 0) + ones((b ^ d) >>> 0);
}

// Measured: of copies 98 in 100 share such a piece with their original, of other pictures three in 100.
const bandBits = 21;
const bandStarts = [0, 11, 22, 32, 43] as const;
const bandMask = 2 ** bandBits - 1;

function bitsFrom([high, low]: Hash, start: number): number {
  if (start >= 32) return (high >>> (start - 32)) & bandMask;
  const upper = start === 0 ? 0 : high << (32 - start);
  return ((low >>> start) | upper) & bandMask;
}

/** Pieces of hashes for an index that knows equal values only: hashes that are near have one in common. */
export function bandsOf(hashes: readonly Hash[]): number[] {
  const bands = hashes.flatMap((hash) =>
    bandStarts.map((start, no) => (no << bandBits) | bitsFrom(hash, start)),
  );
  return [...new Set(bands)];
}

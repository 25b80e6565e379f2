import { describe, expect, it } from 'vitest';
import { moved, whole, zoomed } from './zoom.ts';

const box = { width: 400, height: 300 };
/** Where a point of the photo is seen. */
const seen = ({ scale, x, y }: typeof whole, at: { x: number; y: number }) => [
  x + at.x * scale,
  y + at.y * scale,
];

describe('a photo that is enlarged', () => {
  it('keeps the point under the fingers where it is, and again from there', () => {
    const once = zoomed(whole, 2, { x: 100, y: 200 }, box);
    expect(seen(once, { x: 100, y: 200 })).toEqual([100, 200]);
    const twice = zoomed(once, 4, { x: 100, y: 200 }, box);
    expect(seen(twice, { x: 100, y: 200 })).toEqual([100, 200]);
  });

  it('fills its box however far it is pushed', () => {
    const large = zoomed(whole, 2, { x: 200, y: 150 }, box);
    expect(moved(large, { x: 1000, y: 1000 }, box)).toEqual({ scale: 2, x: 0, y: 0 });
    expect(moved(large, { x: -1000, y: -1000 }, box)).toEqual({ scale: 2, x: -400, y: -300 });
  });

  it('is never smaller than its box nor larger than five of it, and lies in it as before', () => {
    const large = zoomed(whole, 50, { x: 400, y: 300 }, box);
    expect(large.scale).toBe(5);
    expect(zoomed(large, 0.1, { x: 30, y: 40 }, box)).toEqual({ scale: 1, x: 0, y: 0 });
  });
});

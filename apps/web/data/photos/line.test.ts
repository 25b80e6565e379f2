import { Pace } from '@thulubazaar/frontend/photos/pace';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isThinLine, photosAtOnce } from './line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  [undefined, false, 2],
  [{ effectiveType: '4g', downlink: 10 }, false, 3],
  [{ effectiveType: '3g', downlink: 0.7 }, true, 1],
  [{ effectiveType: '4g', downlink: 0.4 }, true, 1],
  [{ effectiveType: '4g', downlink: 10, saveData: true }, true, 1],
])('a line that a browser says this of: %j', (connection, thin, atOnce) => {
  vi.stubGlobal('navigator', { connection });
  expect([isThinLine(), photosAtOnce(null)]).toEqual([thin, atOnce]);
});

it('as fast as it turns out to be, it takes one photo, two or three', () => {
  vi.stubGlobal('navigator', {});
  const upload = (bytes: number, milliseconds: number) => {
    const pace = new Pace();
    pace.begin();
    vi.advanceTimersByTime(milliseconds);
    pace.add(bytes);
    pace.end(true);
    return photosAtOnce(pace.bytesPerSecond);
  };
  expect([upload(300_000, 9000), upload(300_000, 2500), upload(300_000, 600)]).toEqual([1, 2, 3]);
  // An answer took that long, not the bytes.
  expect(upload(9000, 900)).toBe(2);
});

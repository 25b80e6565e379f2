import { expect, it } from 'vitest';
import { fromNepalTime, toNepalTime } from './nepal-time.ts';

it('is what clocks in Nepal show, wherever the browser is', () => {
  expect(toNepalTime(new Date('2026-11-29T18:20:30Z'))).toBe('2026-11-30T00:05');
  expect(fromNepalTime('2026-11-30T00:05')).toEqual(new Date('2026-11-29T18:20:00Z'));
  expect(fromNepalTime('2026-11-30T00:05:59')).toEqual(new Date('2026-11-29T18:20:00Z'));
});

it.each(['', 'tomorrow', '2026-11-30', '2026-13-30T00:05'])('is no time: %j', (text) => {
  expect(fromNepalTime(text)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyWindow, overlap, weeklyWindow } from './windows.ts';

const minute = fc.integer({ min: 0, max: 7 * 1440 - 1 });
const length = fc.integer({ min: 1, max: 1440 });

/** The slow definition: some minute of the week is in both. */
function meets(
  daily: { start: number; minutes: number },
  weekly: { start: number; minutes: number },
): boolean {
  return Array.from({ length: weekly.minutes }, (_, index) => (weekly.start + index) % 1440).some(
    (now) => (now - daily.start + 1440) % 1440 < daily.minutes,
  );
}

describe('maintenance windows', () => {
  it('reads what AWS accepts and nothing else', () => {
    expect(dailyWindow('21:15-22:15')).toEqual({ start: 1275, minutes: 60 });
    expect(dailyWindow('23:30-00:30')).toEqual({ start: 1410, minutes: 60 });
    expect(weeklyWindow('sun:23:30-mon:00:30')).toEqual({ start: 6 * 1440 + 1410, minutes: 60 });
    for (const wrong of ['21:15', '24:00-01:00', '9:15-10:15', '21:15-22:60', 'tue:21:15-22:15']) {
      expect(dailyWindow(wrong)).toBeNull();
    }
    for (const wrong of [
      '20:15-20:45',
      'Tue:20:15-Tue:20:45',
      'tus:20:15-tus:20:45',
      'tue:20:15-tue:24:45',
    ]) {
      expect(weeklyWindow(wrong)).toBeNull();
    }
  });

  it('overlap exactly when some minute is in both', () => {
    fc.assert(
      fc.property(minute, length, minute, length, (dailyStart, dailyMinutes, weeklyStart, weeklyMinutes) => {
        const daily = { start: dailyStart % 1440, minutes: dailyMinutes };
        const weekly = { start: weeklyStart, minutes: weeklyMinutes };
        expect(overlap(daily, weekly)).toBe(meets(daily, weekly));
      }),
    );
  });
});

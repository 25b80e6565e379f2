import { describe, expect, it } from 'vitest';
import {
  bsText,
  daysInBsMonth,
  formatBothDates,
  formatDate,
  formatMonth,
  nepalDay,
  startOfNepalDay,
  toAd,
  toBs,
  todayBs,
} from './calendar.ts';
import { relativeTime, shortAge } from './relative-time.ts';

/** Days known from printed calendars: new years, and days around month ends. */
const KNOWN = [
  ['2083-07-01', '2026-10-18'],
  ['2083-08-06', '2026-11-22'],
  ['2083-01-01', '2026-04-14'],
  ['2082-01-01', '2025-04-14'],
  ['2081-01-01', '2024-04-13'],
  ['2080-01-01', '2023-04-14'],
  ['2072-01-12', '2015-04-25'],
  ['2077-01-01', '2020-04-13'],
] as const;

describe('Bikram Sambat', () => {
  it.each(KNOWN)('%s is %s', (bs, ad) => {
    const [year = 0, month = 0, day = 0] = bs.split('-').map(Number);
    expect(bsText(toBs(ad))).toBe(bs);
    expect(toAd({ year, month, day })).toBe(ad);
  });

  it('goes both ways for every day the library knows', () => {
    const start = Date.parse('1913-04-13T00:00:00Z');
    const days = (Date.parse('2034-04-13T00:00:00Z') - start) / 86_400_000;
    for (let day = 0; day <= days; day += 1) {
      const ad = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      if (toAd(toBs(ad)) !== ad) expect.fail(ad);
    }
    expect(bsText(toBs('1913-04-13'))).toBe('1970-01-01');
    expect(daysInBsMonth(2083, 8)).toBe(29);
  });

  it('starts a day in Kathmandu 5:45 before UTC does', () => {
    expect(nepalDay(new Date('2026-11-21T18:14:59Z'))).toBe('2026-11-21');
    expect(nepalDay(new Date('2026-11-21T18:15:00Z'))).toBe('2026-11-22');
    expect(todayBs(new Date('2026-11-21T18:15:00Z'))).toEqual({ year: 2083, month: 8, day: 6 });
    expect(startOfNepalDay('2026-11-22').toISOString()).toBe('2026-11-21T18:15:00.000Z');
  });

  it('refuses days that do not exist', () => {
    for (const day of ['2026-02-30', '2026-13-01', 'yesterday', '2026-1-1', '1900-01-01', '2050-01-01']) {
      expect(() => toBs(day)).toThrow(RangeError);
    }
    for (const [year, month, day] of [
      [2083, 8, 30],
      [2083, 13, 1],
      [2083, 1, 0],
      [1800, 1, 1],
      [2083, 1, 1.5],
    ] as const) {
      expect(() => toAd({ year, month, day })).toThrow(RangeError);
    }
  });
});

describe('formatDate', () => {
  const day = new Date('2026-11-22T06:00:00Z');
  it('writes both calendars in both languages', () => {
    expect(formatDate(day, 'en', 'bs')).toBe('6 Mangsir 2083');
    expect(formatDate(day, 'ne', 'bs')).toBe('६ मंसिर २०८३');
    expect(formatDate(day, 'en', 'ad')).toBe('22 Nov 2026');
    expect(formatDate(day, 'ne', 'ad')).toBe('२२ नोभेम्बर २०२६');
  });

  it('falls back to the Gregorian calendar beyond the known years', () => {
    expect(formatDate(new Date('2060-01-01T06:00:00Z'), 'en', 'bs')).toBe('1 Jan 2060');
  });
});

describe('shortAge', () => {
  const now = new Date('2026-11-22T06:00:00Z');
  const cases = [
    ['2026-11-22T05:59:30Z', 'now', 'भर्खरै'],
    ['2026-11-23T05:59:30Z', 'now', 'भर्खरै'],
    ['2026-11-22T05:39:00Z', '21 min', '२१ मिनेट'],
    ['2026-11-22T02:10:00Z', '3 h', '३ घण्टा'],
    ['2026-11-21T02:10:00Z', '1 day', '१ दिन'],
    ['2026-11-20T06:00:00Z', '2 days', '२ दिन'],
    ['2026-10-18T06:00:00Z', '18 Oct', '१ कात्तिक'],
  ] as const;

  it.each(cases)('%s', (date, english, nepali) => {
    expect(shortAge(new Date(date), now, 'en')).toBe(english);
    expect(shortAge(new Date(date), now, 'ne')).toBe(nepali);
  });
});

describe('a date in the calendar of its readers', () => {
  const day = new Date('2026-11-22T06:00:00Z');

  it('is Bikram Sambat in Nepali and Gregorian in English, unless another is named', () => {
    expect([formatDate(day, 'en'), formatDate(day, 'ne')]).toEqual(['22 Nov 2026', '६ मंसिर २०८३']);
    expect([formatMonth(day, 'en'), formatMonth(day, 'ne')]).toEqual(['Nov 2026', 'मंसिर २०८३']);
  });

  it('comes with the other calendar where both are wanted', () => {
    expect(formatBothDates(day, 'en')).toBe('22 Nov 2026 (6 Mangsir 2083)');
    expect(formatBothDates(day, 'ne')).toBe('६ मंसिर २०८३ (२२ नोभेम्बर २०२६)');
  });
});

describe('relativeTime', () => {
  const now = new Date('2026-11-22T06:00:00Z');
  const cases = [
    ['2026-11-22T05:59:30Z', 'just now', 'भर्खरै'],
    ['2026-11-22T05:59:00Z', '1 minute ago', '१ मिनेट अघि'],
    ['2026-11-22T02:10:00Z', '3 hours ago', '३ घण्टा अघि'],
    ['2026-11-20T06:00:00Z', '2 days ago', '२ दिन अघि'],
    ['2026-11-24T06:00:00Z', 'in 2 days', '२ दिनमा'],
    ['2026-10-18T06:00:00Z', '18 Oct 2026', '१ कात्तिक २०८३'],
  ] as const;

  it.each(cases)('%s', (date, english, nepali) => {
    expect(relativeTime(new Date(date), now, 'en')).toBe(english);
    expect(relativeTime(new Date(date), now, 'ne')).toBe(nepali);
  });
});

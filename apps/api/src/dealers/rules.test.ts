import { describe, expect, it } from 'vitest';
import { type Counted, isDealer, reasonsOf } from './rules.ts';

const nothing: Counted = { volume: [], photos: 0, numbers: 0, devices: 0 };
const pointsOf = (counted: Partial<Counted>) =>
  reasonsOf({ ...nothing, ...counted }).reduce((sum, { points }) => sum + points, 0);
const now = new Date('2026-11-29T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const none = { dealerSince: null, exemptUntil: null };

describe('what makes a dealer', () => {
  it('is no household that clears out, nor one that sells its car and its motorbike', () => {
    expect(pointsOf({ volume: [{ category: 'toys', shown: [14, 20] }] })).toBe(0);
    expect(pointsOf({ volume: [{ category: 'vehicles', shown: [2, 3] }] })).toBe(0);
  });

  it('is much of one kind, or some of it with pictures and numbers of others', () => {
    expect(pointsOf({ volume: [{ category: 'vehicles', shown: [8, 8] }] })).toBe(3);
    expect(pointsOf({ volume: [{ category: 'vehicles', shown: [4, 4] }] })).toBe(2);
    expect(pointsOf({ volume: [{ category: 'vehicles', shown: [4, 4] }], photos: 3 })).toBe(3);
    expect(pointsOf({ numbers: 1, devices: 2 })).toBe(3);
    expect(pointsOf({ devices: 2 })).toBe(1);
  });

  it('says why with what was counted: of several kinds the busiest', () => {
    const volume: Counted['volume'] = [
      { category: 'vehicles', shown: [4, 9] },
      { category: 'mobiles', shown: [20, 21] },
    ];
    expect(reasonsOf({ ...nothing, volume })).toEqual([
      { reason: 'volume', category: 'mobiles', days: 30, count: 20, limit: 5, points: 3 },
    ]);
  });

  it('does not flap: the label comes at three points, and goes at one after two weeks', () => {
    expect(isDealer(3, none, now)).toBe(true);
    expect(isDealer(2, none, now)).toBe(false);
    expect(isDealer(2, { ...none, dealerSince: daysAgo(30) }, now)).toBe(true);
    expect(isDealer(1, { ...none, dealerSince: daysAgo(30) }, now)).toBe(false);
    expect(isDealer(0, { ...none, dealerSince: daysAgo(3) }, now)).toBe(true);
  });

  it('is nobody whose appeal was granted, for half a year', () => {
    expect(isDealer(9, { ...none, exemptUntil: daysAgo(-1) }, now)).toBe(false);
    expect(isDealer(9, { ...none, exemptUntil: daysAgo(1) }, now)).toBe(true);
  });
});

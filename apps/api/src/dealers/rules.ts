/**
 * What makes a trade, in one table. Each reason that is met adds its points, twice the limit once more. Whoever reaches
 * `label` is shown as a dealer, and until they are down at `unlabel` again: nobody's label flaps.
 */
export const dealerRules = {
  label: 3,
  unlabel: 1,
  /** A label stays at least so long. */
  leastDays: 14,
  /** After an appeal that was granted nothing is counted for so long. */
  exemptDays: 180,
  /** Listings shown in 30 and in 90 days, by top category; a household sells so few cars, and clears out so many toys. */
  volume: {
    points: 2,
    days: [30, 90],
    limits: {
      vehicles: [4, 8],
      property: [4, 8],
      mobiles: [5, 10],
      electronics: [8, 16],
      jobs: [8, 16],
      'overseas-jobs': [4, 8],
      services: [8, 16],
      livestock: [10, 24],
    } as Readonly<Record<string, readonly [number, number]>>,
    otherwise: [15, 36] as const,
  },
  /** Listings with a photo that other people's listings show too. */
  photos: { points: 1, limit: 3 },
  /** Other accounts that sell with a number which is in these listings. */
  numbers: { points: 2, limit: 1 },
  /** Other accounts that sell from the same device; families share a phone. */
  devices: { points: 1, limit: 2 },
} as const;

/** Why somebody is taken for a dealer, as they are told. */
export interface DealerReason {
  reason: 'volume' | 'photos' | 'numbers' | 'devices';
  count: number;
  limit: number;
  /** With volume: which top category, in how many days. */
  category?: string;
  days?: number;
  points: number;
}

/** What was counted of a person. */
export interface Counted {
  /** By top category, in 30 and in 90 days. */
  volume: { category: string; shown: readonly [number, number] }[];
  photos: number;
  numbers: number;
  devices: number;
}

function met(reason: DealerReason['reason'], count: number): DealerReason[] {
  if (reason === 'volume') return [];
  const { points, limit } = dealerRules[reason];
  return count >= limit ? [{ reason, count, limit, points: count >= 2 * limit ? points + 1 : points }] : [];
}

/** The busiest kind of thing, in the span in which it is furthest over its limit; one reason however many kinds there are. */
function volumeReason(volume: Counted['volume']): DealerReason[] {
  const { points, days, limits, otherwise } = dealerRules.volume;
  const over = volume.flatMap(({ category, shown }) =>
    days.flatMap((span, at): DealerReason[] => {
      const limit = (limits[category] ?? otherwise)[at] ?? Number.POSITIVE_INFINITY;
      const count = shown[at] ?? 0;
      if (count < limit) return [];
      const earned = count >= 2 * limit ? points + 1 : points;
      return [{ reason: 'volume', category, days: span, count, limit, points: earned }];
    }),
  );
  return over.sort((a, b) => b.count / b.limit - a.count / a.limit).slice(0, 1);
}

/** Why somebody may be a dealer, the weightiest first. */
export function reasonsOf({ volume, photos, numbers, devices }: Counted): DealerReason[] {
  return [
    ...volumeReason(volume),
    ...met('numbers', numbers),
    ...met('photos', photos),
    ...met('devices', devices),
  ];
}

interface Standing {
  dealerSince: Date | null;
  exemptUntil: Date | null;
}

/** Whether somebody is shown as a dealer from now on. */
export function isDealer(points: number, { dealerSince, exemptUntil }: Standing, now: Date): boolean {
  if (exemptUntil && now < exemptUntil) return false;
  if (!dealerSince) return points >= dealerRules.label;
  const settled = now.getTime() - dealerSince.getTime() >= dealerRules.leastDays * 86_400_000;
  return points > dealerRules.unlabel || !settled;
}

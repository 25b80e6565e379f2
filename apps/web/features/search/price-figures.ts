import type { AdCard } from '@/data/api.ts';

/** From so many prices on it means something what half of them are. */
const fewest = 5;

interface PriceFigures {
  /** Paisa: half of the prices are between these. */
  low: number;
  high: number;
  unit: AdCard['priceUnit'];
}

/** Between what half of the prices of these listings are, of those that are for the same thing: the commonest. Null where few say. */
export function priceFigures(listings: readonly Pick<AdCard, 'price' | 'priceUnit'>[]): PriceFigures | null {
  const byUnit = new Map<AdCard['priceUnit'], number[]>();
  for (const { price, priceUnit } of listings)
    if (price) byUnit.set(priceUnit, [...(byUnit.get(priceUnit) ?? []), price]);
  const [commonest] = [...byUnit].sort(([, a], [, b]) => b.length - a.length);
  if (!commonest || commonest[1].length < fewest) return null;
  const [unit, prices] = commonest;
  const sorted = prices.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  const [low, high] = [at(0.25), at(0.75)];
  return low < high ? { low, high, unit } : null;
}

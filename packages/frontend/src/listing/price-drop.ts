import type { AdCard } from '@thulubazaar/contract';

const shownMilliseconds = 30 * 86_400_000;

/** What it cost before, where that was more, for a month. */
export function dropOf({ priceDrop }: Pick<AdCard, 'priceDrop'>): NonNullable<AdCard['priceDrop']> | null {
  if (!priceDrop || Date.now() - Date.parse(priceDrop.since) > shownMilliseconds) return null;
  return priceDrop;
}

import type { MyAdCard } from '@thulubazaar/contract';
import { listMyListings } from './listings.ts';

export interface Unfinished {
  latest: MyAdCard;
  /** There are more of them. */
  others: boolean;
}

/** True for a draft with anything in it; an app may have started one with nothing. */
export function hasContent(draft: MyAdCard): boolean {
  const { title, categoryId, place, priceGiven, photoCount } = draft;
  return title !== '' || categoryId !== null || place !== null || priceGiven || photoCount > 0;
}

/**
 * The person's listing that was begun and not published, the one changed last.
 * @throws ApiError
 */
export async function findUnfinished(signal: AbortSignal): Promise<Unfinished | null> {
  const { items } = await listMyListings('draft', undefined, signal);
  const [latest, ...others] = items.filter(hasContent);
  return latest ? { latest, others: others.length > 0 } : null;
}

import type { MyAdCard } from '@thulubazaar/contract';
import { hasContent } from '@thulubazaar/frontend/drafts/has-content';
import { listMyListings } from './listings.ts';

export interface Unfinished {
  latest: MyAdCard;
  /** There are more of them. */
  others: boolean;
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

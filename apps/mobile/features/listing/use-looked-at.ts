import type { Ad } from '@thulubazaar/contract';
import { useEffect } from 'react';
import { api } from '~/data/api.ts';
import { line } from '~/data/line.ts';
import { cardOf } from '~/data/listings.ts';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';

/** Has the phone remember that a listing was looked at, and counts it with the API, once an opening. One's own is neither. */
export function useLookedAt(listing: Ad | undefined): void {
  const id = listing?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an opening, whatever is learnt of it meanwhile
  useEffect(() => {
    if (!listing || listing.seller.handle === session.me?.handle) return;
    seen.remember(cardOf(listing)).catch(() => {});
    if (line.isOnline) api('POST /api/views', { body: { listing: listing.id } }).catch(() => {});
  }, [id]);
}

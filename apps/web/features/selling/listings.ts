import type { AdDraft, AdState, MyAd, MyAdCard } from '@thulubazaar/contract';
import { call } from '@/data/browser-api.ts';

export interface MyListingsPage {
  items: MyAdCard[];
  nextCursor: string | null;
  counts: Record<AdState, number> | null;
}

/** Starts a draft; with the same key it is started once, however often this is sent. */
export function createListing(draft: AdDraft, key: string): Promise<MyAd> {
  return call({ method: 'POST', path: '/api/listings', body: draft, key });
}

/** @throws RequestError version_conflict, with the listing as it is now, when `version` is not the current one */
export function updateListing(id: number, version: number, change: AdDraft): Promise<MyAd> {
  return call({
    method: 'PATCH',
    path: `/api/listings/${id}`,
    body: { ...change, version },
    key: crypto.randomUUID(),
  });
}

export function setListingState(id: number, to: AdState, key: string = crypto.randomUUID()): Promise<MyAd> {
  return call({ method: 'POST', path: `/api/listings/${id}/state`, body: { to }, key });
}

export function getMyListing(id: number): Promise<MyAd> {
  return call({ path: `/api/me/listings/${id}` });
}

export function listMyListings(state: AdState | null, cursor: string | null): Promise<MyListingsPage> {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (cursor) query.set('cursor', cursor);
  return call({ path: `/api/me/listings?${query}` });
}

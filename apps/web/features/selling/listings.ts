import type { Answer } from '@thulubazaar/client';
import type { AdDraft, AdState, MyAd } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

export type MyListingsPage = Answer<'GET /api/me/ads'>;

/** Starts a draft; with the same key it is started once, however often this is sent. */
export function createListing(draft: AdDraft, key: string): Promise<MyAd> {
  return api('POST /api/ads', { body: draft, key });
}

/** @throws ApiError version_conflict, with the listing as it is now, when `version` is not the current one */
export function updateListing(id: number, version: number, change: AdDraft): Promise<MyAd> {
  const body = { ...change, version };
  return api('PATCH /api/ads/{id}', { params: { id }, body, key: crypto.randomUUID() });
}

export function setListingState(id: number, to: AdState, key: string = crypto.randomUUID()): Promise<MyAd> {
  return api('POST /api/ads/{id}/state', { params: { id }, body: { to }, key });
}

export function getMyListing(id: number): Promise<MyAd> {
  return api('GET /api/me/ads/{id}', { params: { id } });
}

export function listMyListings(
  state: AdState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<MyListingsPage> {
  return api('GET /api/me/ads', { query: { state, cursor }, signal });
}

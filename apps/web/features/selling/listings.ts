import type { Answer } from '@thulubazaar/client';
import type { AdDraft, AdGroup, AdState, Buyer, MyAd } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

export type MyListingsPage = Answer<'GET /api/me/ads'>;

/** Starts a draft; with the same key it is started once, however often this is sent. */
export function createListing(draft: AdDraft, key: string): Promise<MyAd> {
  return api('POST /api/ads', { body: draft, key });
}

/** What was confirmed by somebody who was asked. */
export interface Confirmed {
  confirmPrice?: boolean;
  confirmDifferent?: boolean;
}

/** @throws ApiError version_conflict, with the listing as it is now, when `version` is not the current one */
export function updateListing(
  id: number,
  version: number,
  change: AdDraft & Pick<Confirmed, 'confirmPrice'>,
): Promise<MyAd> {
  const body = { ...change, version };
  return api('PATCH /api/ads/{id}', { params: { id }, body, key: crypto.randomUUID() });
}

/**
 * @param given the version that was seen, to whom it was sold, and what was confirmed
 * @throws ApiError version_conflict when it is another one now
 */
export function setListingState(
  id: number,
  to: AdState,
  given: { version?: number; buyer?: string | undefined } & Confirmed = {},
  key: string = crypto.randomUUID(),
): Promise<MyAd> {
  return api('POST /api/ads/{id}/state', { params: { id }, body: { to, ...given }, key });
}

/** Says that it is still there. */
export function confirmListing(id: number): Promise<MyAd> {
  return api('POST /api/ads/{id}/confirm', { params: { id }, key: crypto.randomUUID() });
}

/** Says on a live listing that it is promised to somebody, or no longer. */
export function reserveListing(id: number, reserved: boolean): Promise<MyAd> {
  return api('PUT /api/ads/{id}/reserved', { params: { id }, body: { reserved }, key: crypto.randomUUID() });
}

/** Has a draft go live at a time; null: no longer. */
export function scheduleListing(
  id: number,
  version: number,
  at: Date | null,
  confirmed: Confirmed = {},
): Promise<MyAd> {
  const body = { at: at?.toISOString() ?? null, version, ...confirmed };
  return api('PUT /api/ads/{id}/schedule', { params: { id }, body, key: crypto.randomUUID() });
}

export function duplicateListing(id: number): Promise<MyAd> {
  return api('POST /api/ads/{id}/duplicate', { params: { id }, key: crypto.randomUUID() });
}

/** Who wrote about a listing. */
export async function listBuyers(id: number): Promise<Buyer[]> {
  return (await api('GET /api/ads/{id}/buyers', { params: { id } })).items;
}

export function getHistory(id: number, signal: AbortSignal): Promise<Answer<'GET /api/ads/{id}/history'>> {
  return api('GET /api/ads/{id}/history', { params: { id }, signal });
}

/** The shops one works in. */
export function listMyShops(signal: AbortSignal): Promise<Answer<'GET /api/my/shops'>> {
  return api('GET /api/my/shops', { signal });
}

export function getMyListing(id: number): Promise<MyAd> {
  return api('GET /api/me/ads/{id}', { params: { id } });
}

export function listMyListings(
  group: AdGroup | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<MyListingsPage> {
  return api('GET /api/me/ads', { query: { group, cursor }, signal });
}

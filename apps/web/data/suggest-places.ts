import type { components } from '@thulubazaar/contract/client';

export type SuggestedPlace = components['schemas']['Place'];

/**
 * Places whose name begins like what has been typed. The browser's side of `data/api.ts`: it asks
 * the same origin, which passes `/api` on.
 * @throws when the network or the API fails, or the signal aborts
 */
export async function suggestPlaces(
  typed: string,
  limit: number,
  signal: AbortSignal,
): Promise<SuggestedPlace[]> {
  // biome-ignore lint/style/noRestrictedGlobals: the one question the browser asks; the typed client would weigh 5 KB
  const response = await fetch(`/api/places?${new URLSearchParams({ q: typed, limit: String(limit) })}`, {
    signal,
  });
  if (!response.ok) throw new Error(`places answered ${response.status}`);
  return ((await response.json()) as components['schemas']['PlaceList']).items;
}

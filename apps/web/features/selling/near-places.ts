import type { Place } from '@thulubazaar/contract';
import { call, RequestError } from '@/data/browser-api.ts';

/** A kilometre: enough to offer the areas around, so nothing finer leaves the phone or stands in a log of addresses. */
const decimals = 2;

/**
 * Areas and municipalities around a point, nearest first.
 * @throws Error when the point is not in Nepal, RequestError when the API fails or cannot be reached
 */
export async function placesNear(point: { lat: number; lng: number }): Promise<Place[]> {
  const query = new URLSearchParams({ lat: point.lat.toFixed(decimals), lng: point.lng.toFixed(decimals) });
  try {
    const { items } = await call<{ items: Place[] }>({ path: `/api/places/near?${query}`, resume: false });
    return items;
  } catch (error) {
    // Nobody typed these numbers: what is wrong with them would say nothing to whoever pressed the button.
    if (error instanceof RequestError && error.code === 'invalid_input') throw new Error('not in Nepal');
    throw error;
  }
}

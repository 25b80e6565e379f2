import { isRefusal } from '@thulubazaar/client';
import type { Place } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

/** A kilometre: enough to offer the areas around, so nothing finer leaves the phone or stands in a log of addresses. */
const decimals = 2;

/**
 * Areas and municipalities around a point, nearest first.
 * @throws Error when the point is not in Nepal, ApiError when the API fails or cannot be reached
 */
export async function placesNear(point: { lat: number; lng: number }): Promise<Place[]> {
  const query = { lat: Number(point.lat.toFixed(decimals)), lng: Number(point.lng.toFixed(decimals)) };
  try {
    return (await api('GET /api/places/near', { query, resume: false })).items;
  } catch (error) {
    // Nobody typed these numbers: what is wrong with them would say nothing to whoever pressed the button.
    if (isRefusal(error, 'GET /api/places/near', 'invalid_input')) throw new Error('not in Nepal');
    throw error;
  }
}

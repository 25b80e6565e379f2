import { createHash } from 'node:crypto';
import type { Ad } from '@/data/api.ts';

/** Raise it when the same listing would be drawn otherwise: what lies under an address is kept for a year. */
const recipe = 1;

/** Changes with whatever the picture of a listing's link preview shows. */
function versionOf({ title, price, priceUnit, place, photos }: Ad): string {
  const shown = [recipe, title, price, priceUnit, place.id, photos[0]?.base];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
}

/** Where the picture of a listing's link preview is, as it looks now. */
export function sharePicturePath(listing: Ad): string {
  return `/share/${listing.id}-${versionOf(listing)}.jpg`;
}

/** The listing whose picture is at a path segment; null for what is none. */
export function sharedListing(segment: string): number | null {
  const id = /^([1-9]\d{0,14})-[\da-f]{12}\.jpg$/.exec(segment)?.[1];
  return id === undefined ? null : Number(id);
}

// Names of what a cached page was made from. The API announces changes under the same names
// (GET /api/internal/changes), and each web process drops the pages that carry them.

/** On every answer: dropped when changes may have been missed. */
export const everythingTag = 'everything';
/** Announced when categories or places change, or when the API cannot tell what did. */
export const referenceTag = 'reference';
/** What everybody is told: on every page. */
export const announcementsTag = 'announcements';
export const adsTag = 'ads';
export const categoriesTag = 'categories';
export const placesTag = 'places';

export function adTag(id: number): string {
  return `ad:${id}`;
}

export function categoryTag(id: string): string {
  return `category:${id}`;
}

export function placeTag(id: string): string {
  return `place:${id}`;
}

export function shopTag(slug: string): string {
  return `shop:${slug}`;
}

export function sellerTag(handle: string): string {
  return `seller:${handle}`;
}

/**
 * Pages of one listing, which few share, and all of them, after an admin's change or when nobody knows what changed: whoever
 * changed it looks, and what is gone must be gone. All others are shared by many, and dropped together.
 */
export function isUrgent(tag: string): boolean {
  return tag.startsWith('ad:') || tag === everythingTag;
}

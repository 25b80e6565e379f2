/** True for an id of a category or a place, as the contract writes them: `property/rooms`. */
export function isSlugPath(value: string): boolean {
  return value.length <= 120 && /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(value);
}

/** True for a seller's handle. */
export function isHandle(value: string): boolean {
  return value.length <= 40 && /^[a-z0-9-]+$/.test(value);
}

/** True for the slug of a shop. */
export function isShopSlug(value: string): boolean {
  return isHandle(value);
}

/** True for an id that the database made. */
export function isUuid(value: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
}

/** The listing number at the end of a listing's path segment (`kotha-bhadama-12` → 12); null when there is none. */
export function listingId(slug: string): number | null {
  const digits = /(?:^|-)([1-9]\d{0,14})$/.exec(slug)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A path segment as it was before percent-encoding; null when it is not valid UTF-8. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

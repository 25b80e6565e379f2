import type { OwnRow } from '../listings/owner-ad.ts';

const ownPath = /^https?:\/\/[^/]+\/media\/([0-9a-z]{20})\/\d+\.webp$/i;

/** The photo of a listing that an address of an export means; null for any other. */
export function ownPhotoOf(row: OwnRow | undefined, source: string): string | null {
  const key = ownPath.exec(source)?.[1];
  if (!key || !row) return null;
  return row.photos.find((photo) => photo.state === 'ready' && photo.media_key === key)?.id ?? null;
}

import { ApiError } from '@thulubazaar/client';
import type { ListingChange } from '@thulubazaar/frontend/outbox/entries';
import { keepChange } from '@/data/outbox/keep-change.ts';
import { readPhoto } from '@/data/photo-vault.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** It was the line, and not what was asked. */
export function isLine(error: unknown): boolean {
  return error instanceof ApiError && error.status === 0;
}

/**
 * Has a listing sent when the line is back, and shows where it waits.
 * @param publish with what it goes live; null: only its changes are saved
 * @returns false where nobody would send it
 */
export async function keepForLater(keeper: DraftKeeper, publish: ListingChange['publish']): Promise<boolean> {
  const parcel = keeper.parcel();
  // On a full phone a photo is in this page alone: the listing would go without it.
  for (const { key, imageId } of parcel.photos) if (imageId === null && !(await readPhoto(key))) return false;
  if (!(await keepChange({ kind: 'listing', ...parcel, publish }))) return false;
  keeper.handOver();
  location.assign(`/${document.documentElement.lang}/offline`);
  return true;
}

import { ApiError } from '@thulubazaar/client';
import type { ListingChange } from '@thulubazaar/frontend/outbox/entries';
import { keepChange } from '@/data/outbox/keep-change.ts';
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
  if (!(await keepChange({ kind: 'listing', ...keeper.parcel(), publish }))) return false;
  keeper.handOver();
  location.assign(`/${document.documentElement.lang}/offline`);
  return true;
}

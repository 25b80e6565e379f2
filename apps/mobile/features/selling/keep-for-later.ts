import { ApiError } from '@thulubazaar/client';
import type { ListingChange } from '@thulubazaar/frontend/outbox/entries';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import type { Listing } from './use-listing.ts';

/** It was the line, and not what was asked. */
export function isLine(error: unknown): boolean {
  return error instanceof ApiError && error.status === 0;
}

/**
 * Has a listing sent when the line is back.
 * @param publish with what it goes live; null: only its changes are saved
 * @returns false where nobody would send it
 */
export async function keepForLater(
  { keeper, queue }: Pick<Listing, 'keeper' | 'queue'>,
  publish: ListingChange['publish'],
): Promise<boolean> {
  if (!session.me) return false;
  // Those that are no photos are none later either; the rest is sent by the outbox from here on.
  const { photos, ...parcel } = keeper.parcel();
  const known = new Map(queue.known.map((photo) => [photo.key, photo]));
  queue.close();
  await outbox.add({
    kind: 'listing',
    ...parcel,
    photos: photos.flatMap(({ key }) => known.get(key) ?? []),
    publish,
  });
  keeper.handOver();
  return true;
}

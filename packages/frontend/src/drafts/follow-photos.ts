import type { PhotoQueue } from '../photos/queue.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { refusedFields } from './refusals.ts';

/** What the listing is told of its photos: one that cannot be looked at, or is just being, is still its photo. */
function photoIdsOf(queue: PhotoQueue<never>, keeper: DraftKeeper): string[] {
  const arrived = new Set(queue.imageIds);
  return queue.items.flatMap(({ imageId, state }) => {
    if (!imageId) return [];
    const isLookedAt = state === 'failed' || state === 'preparing';
    const stays = isLookedAt && keeper.values.photoIds.includes(imageId);
    return arrived.has(imageId) || stays ? [imageId] : [];
  });
}

/**
 * Takes up the photos that a listing has, in step with it from then on: another one may be added before the last of them is there.
 * Returns what resolves once they are, and what ends it.
 */
export function takeUpPhotos(queue: PhotoQueue<never>, keeper: DraftKeeper) {
  const restored = queue.restore(keeper.photos);
  return { restored, stop: followPhotos(queue, keeper) };
}

/** Keeps a listing in step with its photos, and the phone from keeping what the API has for good. Returns what ends it. */
export function followPhotos(queue: PhotoQueue<never>, keeper: DraftKeeper): () => void {
  let { error } = keeper;
  const followQueue = () => {
    keeper.knowPhotos(queue.known);
    const photoIds = photoIdsOf(queue, keeper);
    if (photoIds.join() !== keeper.values.photoIds.join()) keeper.change({ photoIds });
    queue.letGo(keeper.savedPhotoIds);
  };
  const followKeeper = () => {
    queue.letGo(keeper.savedPhotoIds);
    if (keeper.error === error) return;
    error = keeper.error;
    // It waited for so long that a photo of it was swept.
    if (refusedFields(error).photoIds) queue.lookAgain();
  };
  followQueue();
  const stops = [queue.subscribe(followQueue), keeper.subscribe(followKeeper)];
  return () => {
    for (const stop of stops) stop();
  };
}

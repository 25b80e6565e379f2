import type { PhotoQueue } from '../photos/queue.ts';
import type { DraftKeeper } from './draft-keeper.ts';

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

/** Keeps a listing in step with its photos. Returns what ends it. */
export function followPhotos(queue: PhotoQueue<never>, keeper: DraftKeeper): () => void {
  const follow = () => {
    keeper.knowPhotos(queue.known);
    const photoIds = photoIdsOf(queue, keeper);
    if (photoIds.join() !== keeper.values.photoIds.join()) keeper.change({ photoIds });
  };
  follow();
  return queue.subscribe(follow);
}

import { ApiError } from '@thulubazaar/client';
import { followPhotos } from '@thulubazaar/frontend/drafts/follow-photos';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import { expect, it } from 'vitest';
import { DraftKeeper } from '../draft-keeper.ts';
import { PhotoQueue } from './queue.ts';

class Queue extends PhotoQueue {
  become(...items: [imageId: string | null, state: PhotoItem['state']][]): void {
    const more = { progress: 0, preview: null, photo: null, error: new ApiError('unreachable') };
    this.items = items.map(([imageId, state], index) => ({ ...more, key: `${index}`, imageId, state }));
    this.changed();
  }
}

it('leaves a listing its photos while they are looked at again, or cannot be', () => {
  const queue = new Queue();
  const keeper = new DraftKeeper({ mode: 'edit' });
  const told: string[][] = [];
  queue.become(['a', 'ready'], ['b', 'processing'], ['c', 'sending'], [null, 'preparing']);
  const stop = followPhotos(queue, keeper);
  expect(keeper.values.photoIds).toEqual(['a', 'b']);
  keeper.subscribe(() => told.push(keeper.values.photoIds));
  queue.become(['a', 'preparing'], ['b', 'failed'], ['c', 'failed'], [null, 'waiting']);
  queue.become(['a', 'failed'], ['b', 'preparing'], ['c', 'preparing']);
  expect([keeper.values.photoIds, told]).toEqual([['a', 'b'], []]);
  queue.become(['b', 'ready'], ['c', 'ready']);
  expect(keeper.values.photoIds).toEqual(['b', 'c']);
  stop();
  queue.become();
  expect(keeper.values.photoIds).toEqual(['b', 'c']);
});

import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { DraftKeeper as Keeper } from '@thulubazaar/frontend/drafts/draft-keeper';
import { followPhotos, takeUpPhotos } from '@thulubazaar/frontend/drafts/follow-photos';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import { expect, it } from 'vitest';
import { DraftKeeper } from '../draft-keeper.ts';
import { PhotoQueue } from './queue.ts';

const means = {
  guestName: 'draft:guest',
  shelf: { read: () => null, keep: () => true, drop() {} },
  owner: () => 'maya',
  update: () => Promise.reject<MyAd>(new ApiError('unreachable')),
  read: () => Promise.reject<MyAd>(new ApiError('unreachable')),
};

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

it('lets the phone go of the photos that the listing has been saved with, and looks again at those it was refused for', async () => {
  const queue = new Queue();
  const gone: string[][] = [];
  let looked = 0;
  queue.letGo = (imageIds) => void gone.push([...imageIds]);
  queue.lookAgain = async () => {
    looked += 1;
  };
  let answer = () => Promise.reject<MyAd>(new ApiError('unreachable'));
  const keeper = new Keeper({ ...means, create: () => answer() }, { mode: 'draft' });
  await keeper.open(null);
  queue.become(['a', 'ready']);
  const stop = followPhotos(queue, keeper);
  await expect(keeper.flush()).rejects.toThrow();
  expect([gone.flat(), looked]).toEqual([[], 0]);
  const fields = [{ field: 'photoIds.0', code: 'unknown_photo', message: 'No.' }] as ApiError['fields'];
  answer = () => Promise.reject(new ApiError('invalid_input', 400, { fields }));
  await expect(keeper.flush()).rejects.toThrow();
  expect([gone.flat(), looked]).toEqual([[], 1]);
  answer = async () => ({ id: 7, version: 1 }) as MyAd;
  await keeper.flush();
  expect([gone.at(-1), looked]).toEqual([['a'], 1]);
  stop();
  keeper.close();
});

it('knows of a photo that is added while those of before are still asked for', () => {
  const queue = new Queue();
  // On a slow line that takes its time.
  queue.restore = async (known) => {
    queue.become(...known.map(({ imageId }) => [imageId, 'preparing'] as [string | null, 'preparing']));
    await new Promise(() => {});
  };
  const keeper = new DraftKeeper({ mode: 'edit' });
  keeper.knowPhotos([{ key: '0', imageId: 'a' }]);
  keeper.change({ photoIds: ['a'] });
  const { stop } = takeUpPhotos(queue, keeper);
  expect(keeper.values.photoIds).toEqual(['a']);
  queue.become(['a', 'preparing'], [null, 'preparing']);
  expect(keeper.photos.map(({ imageId }) => imageId)).toEqual(['a', null]);
  queue.become(['a', 'preparing'], ['b', 'ready']);
  expect(keeper.values.photoIds).toEqual(['a', 'b']);
  stop();
});

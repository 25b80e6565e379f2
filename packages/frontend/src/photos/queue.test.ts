import { expect, it, vi } from 'vitest';
import type { PhotoMeans } from './photo-means.ts';
import { PhotoQueue } from './queue.ts';

const never = () => new Promise<never>(() => {});
const means: PhotoMeans<string> = {
  prepare: () => Promise.reject(new Error('no space left on device')),
  nameOf: (name) => name,
  keep: async () => {},
  read: async () => null,
  drop: async () => {},
  show: () => '',
  hide: () => {},
  send: never,
  get: never,
  wait: never,
  forget: async () => {},
  atOnce: () => 1,
};

it('a photo that the phone has no room for is said to be none, and nobody waits for it', async () => {
  const queue = new PhotoQueue(means);
  queue.add(['bed.jpg', 'chair.jpg']);
  await vi.waitFor(() => expect(queue.refused.map(({ name }) => name)).toEqual(['bed.jpg', 'chair.jpg']));
  expect([queue.items, queue.busy]).toEqual([[], false]);
});

import type { PhotoQueue } from './queue.ts';

/** Resolves once no photo is on its way to the server any more. */
export function photosSent({ queue }: { queue: PhotoQueue<never> }): Promise<void> {
  return new Promise((resolve) => {
    if (!queue.busy) return resolve();
    const stop = queue.subscribe(() => {
      if (queue.busy) return;
      stop();
      resolve();
    });
  });
}

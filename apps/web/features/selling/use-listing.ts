'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draft-keeper.ts';
import { followPhotos } from './photos/follow-photos.ts';
import { PhotoQueue } from './photos/queue.ts';

export interface Listing {
  keeper: DraftKeeper;
  queue: PhotoQueue;
  /** Null until it has been read; an error when it cannot be. */
  opened: true | null | { error: unknown };
}

/**
 * A listing being written and its photos, kept in step with each other.
 * @param isGuest nobody is signed in: all of it stays on the phone until somebody is
 */
export function useListing(mode: 'draft' | 'edit', id: number | null, isGuest: boolean): Listing {
  const [{ keeper, queue }] = useState(() => ({
    keeper: new DraftKeeper({ mode, isGuest }),
    queue: new PhotoQueue({ held: isGuest }),
  }));
  const [opened, setOpened] = useState<Listing['opened']>(null);
  useSyncExternalStore(keeper.subscribe, keeper.revision, () => 0);
  useSyncExternalStore(queue.subscribe, queue.revision, () => 0);

  useEffect(() => {
    let stop = () => {};
    let closed = false;
    async function open() {
      try {
        await keeper.open(id);
        setOpened(true);
        await queue.restore(keeper.photos);
        if (!closed) stop = followPhotos(queue, keeper);
      } catch (error) {
        setOpened({ error });
      }
    }
    open();
    return () => {
      closed = true;
      stop();
      keeper.close();
      queue.close();
    };
  }, [id, keeper, queue]);

  useEffect(() => {
    if (isGuest) return;
    keeper.admit();
    queue.release();
  }, [isGuest, keeper, queue]);

  useEffect(() => {
    const goOn = () => {
      keeper.reconnect();
      queue.reconnect();
    };
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, [keeper, queue]);

  return { keeper, queue, opened };
}

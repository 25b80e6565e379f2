'use client';

import { takeUpPhotos } from '@thulubazaar/frontend/drafts/follow-photos';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { openAgainListing } from '@/data/outbox/open-again.ts';
import { takeShared } from '@/data/shared-vault.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { PhotoQueue } from './photos/queue.ts';

export interface Listing {
  keeper: DraftKeeper;
  queue: PhotoQueue;
  /** Null until it has been read; an error when it cannot be. */
  opened: true | null | { error: unknown };
}

/** Photos and words that another app has shared with this one (worker/share.ts) go into the listing. */
async function addShared(keeper: DraftKeeper, queue: PhotoQueue): Promise<void> {
  const shared = await takeShared();
  if (!shared) return;
  queue.add(shared.photos);
  const { title, description } = keeper.values;
  const change = {
    ...(title === '' && shared.title !== '' && { title: shared.title }),
    ...(description === '' && shared.text !== '' && { description: shared.text }),
  };
  if (Object.keys(change).length > 0) keeper.change(change);
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
        // What waited to be sent is written on.
        if (id !== null) await openAgainListing(id);
        await keeper.open(id);
        setOpened(true);
        if (closed) return;
        const photos = takeUpPhotos(queue, keeper);
        stop = photos.stop;
        await photos.restored;
        if (!closed && mode === 'draft' && id === null) await addShared(keeper, queue);
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
  }, [id, mode, keeper, queue]);

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
    // Phones stop what is under way in a tab that nobody has looked at for long.
    const lookAgain = () => {
      if (document.visibilityState === 'visible') queue.reconnect();
    };
    // Back on a page that has given its listing to the outbox: opened anew, it takes it out again.
    const openAnew = ({ persisted }: PageTransitionEvent) => {
      if (persisted && keeper.isHandedOver) location.reload();
    };
    addEventListener('online', goOn);
    addEventListener('pageshow', openAnew);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      removeEventListener('online', goOn);
      removeEventListener('pageshow', openAnew);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, [keeper, queue]);

  return { keeper, queue, opened };
}

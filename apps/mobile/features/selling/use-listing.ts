import { takeUpPhotos } from '@thulubazaar/frontend/drafts/follow-photos';
import { useEffect, useState } from 'react';
import { AppState } from 'react-native';
import { drafts } from '~/data/drafts.ts';
import { line } from '~/data/line.ts';
import { openAgainListing } from '~/data/open-again.ts';
import { useStore } from '~/device/use-store.ts';
import { photosLeftBehind } from '~/photos/pick-photos.ts';
import { ListingDraft } from './listing-draft.ts';
import { ListingPhotos } from './photos/listing-photos.ts';

export interface Listing {
  keeper: ListingDraft;
  queue: ListingPhotos;
  /** Null until it has been read; an error when it cannot be. */
  opened: true | null | { error: unknown };
}

/**
 * A listing being written and its photos, kept in step with each other.
 * @param isGuest nobody is signed in: all of it stays on the phone until somebody is
 */
export function useListing(mode: 'draft' | 'edit', id: number | null, isGuest: boolean): Listing {
  const [{ keeper, queue }] = useState(() => ({
    keeper: new ListingDraft({ mode, isGuest }),
    queue: new ListingPhotos({ held: isGuest }),
  }));
  const [opened, setOpened] = useState<Listing['opened']>(null);
  useStore(keeper);
  useStore(queue);

  useEffect(() => {
    let stop = () => {};
    let closed = false;
    async function open() {
      try {
        await drafts.load();
        // What waited to be sent is written on.
        if (id !== null) await openAgainListing(id);
        await keeper.open(id);
        setOpened(true);
        if (closed) return;
        const photos = takeUpPhotos(queue, keeper);
        stop = photos.stop;
        await photos.restored;
        if (closed) return;
        const left = await photosLeftBehind();
        if (left.length > 0) queue.add(left);
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
    if (isGuest || opened !== true || !keeper.isGuest) return;
    // The shelf of whoever has signed in is read before anything is moved to it.
    drafts.load().then(() => {
      keeper.admit();
      queue.release();
    });
  }, [isGuest, opened, keeper, queue]);

  useEffect(() => {
    const stop = line.subscribe(() => {
      if (!line.isOnline) return;
      keeper.reconnect();
      queue.reconnect();
    });
    // Systems stop what is under way in an app that nobody has looked at for long.
    const watching = AppState.addEventListener('change', (state) => {
      if (state === 'active') queue.reconnect();
    });
    return () => {
      stop();
      watching.remove();
    };
  }, [keeper, queue]);

  return { keeper, queue, opened };
}

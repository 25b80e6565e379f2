import { ApiError } from '@thulubazaar/client';
import { isMessage, isOutdated } from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { sendEntry } from '@thulubazaar/frontend/outbox/send-entry';
import { Store } from '@thulubazaar/frontend/store';
import { dropEveryPhotoFile, dropPhotoFile, openPhotoFile, type PhotoFile } from '~/photos/photo-files.ts';
import { sendBytes } from '~/photos/upload.ts';
import { api } from './api.ts';
import { line } from './line.ts';
import { type Entry, outboxVault } from './outbox-vault.ts';
import { mine, queries } from './queries.ts';
import { session } from './session.ts';

const means = {
  api,
  // The photos of a listing are named by the addresses of their files.
  async readPhoto(uri: string) {
    const blob = await openPhotoFile(uri);
    return blob && { blob, type: 'image/jpeg' as const };
  },
  sendBytes: async (image: Parameters<typeof sendBytes>[0], blob: Blob) => {
    await sendBytes(image, blob as PhotoFile);
  },
  pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

async function forgetFiles(entry: Entry): Promise<void> {
  if (entry.kind === 'photo') await dropPhotoFile((entry.photo.blob as PhotoFile).uri);
  if (entry.kind === 'listing') for (const { key } of entry.photos) await dropPhotoFile(key);
}

/** The outbox of whoever is signed in: what was done is kept first, then sent once, in its order, when there is a line. */
class OwnOutbox extends Store {
  current: Outbox<Entry, void> | null = null;
  #owner: string | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    session.subscribe(() => this.#follow());
    line.subscribe(() => {
      if (line.isOnline) this.current?.flush();
    });
    session.onEnd(() => dropEveryPhotoFile());
  }

  get entries(): readonly Entry[] {
    return this.current?.entries ?? [];
  }

  /**
   * Takes in what somebody did; it is on its way from here on, be it over days.
   * @throws ApiError not_signed_in where nobody is: there is nobody's shelf to keep it on
   */
  async add(what: Parameters<Outbox<Entry, void>['add']>[0]): Promise<Entry> {
    const { current } = this;
    if (!current) throw new ApiError('not_signed_in', 401);
    // The last word on a listing counts, and only that is sent.
    if (what.kind === 'favourite' || what.kind === 'confirm' || what.kind === 'listing')
      for (const older of current.entries) if (isOutdated(older, what)) await current.drop(older.clientId);
    return current.add(what);
  }

  #follow(): void {
    const handle = session.me?.handle;
    if (handle === this.#owner) return;
    this.#owner = handle;
    this.#stop?.();
    this.current?.close();
    this.current = handle === undefined ? null : this.#open(handle);
    this.changed();
  }

  #open(handle: string): Outbox<Entry, void> {
    const outbox = new Outbox<Entry, void>({
      owner: handle,
      vault: outboxVault(handle),
      send: (entry, keep) => sendEntry(means, entry, keep),
      onSent: (entry) => {
        forgetFiles(entry);
        queries.invalidateQueries({ queryKey: [mine] });
        if (!isMessage(entry) && entry.kind === 'listing' && entry.id !== null)
          queries.invalidateQueries({ queryKey: ['listing', entry.id] });
      },
      // There is one process.
      alone: (work) => work(),
      announce: () => {},
    });
    this.#stop = outbox.subscribe(() => this.changed());
    outbox.reload().then(() => outbox.flush());
    return outbox;
  }
}

export const outbox = new OwnOutbox();

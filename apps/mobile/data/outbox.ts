import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import {
  isMessage,
  isOutdated,
  outdatedPhotos,
  takingOver,
  type Unsent,
} from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { type Means, sendEntry } from '@thulubazaar/frontend/outbox/send-entry';
import { Store } from '@thulubazaar/frontend/store';
import { dropEveryPhotoFile, dropPhotoFile, openPhotoFile, type PhotoFile } from '~/photos/photo-files.ts';
import { typeOfPhoto } from '~/photos/photo-type.ts';
import { sendBytes } from '~/photos/upload.ts';
import { api } from './api.ts';
import { isTooOld } from './app-status.ts';
import { photosOfGuest } from './drafts.ts';
import { line } from './line.ts';
import { type Entry, outboxVault } from './outbox-vault.ts';
import { mine, queries } from './queries.ts';
import { session } from './session.ts';

/** What sending asks of the world, as long as it is still the same person who is signed in: nobody sends for somebody else. */
function meansOf(handle: string, signal: AbortSignal): Means {
  const check = () => {
    if (session.me?.handle !== handle || signal.aborted) throw new ApiError('not_signed_in', 401);
  };
  const ownApi: Client = async (endpoint, ...call) => {
    // The next version sends it: this one would be refused what the bazaar takes no more of it.
    if (await isTooOld()) throw new ApiError('unreachable');
    check();
    return api(endpoint, ...([{ ...call[0], signal }] as unknown as typeof call));
  };
  return {
    api: ownApi,
    // The photos of a listing are named by their keys, as are their files.
    async readPhoto(key) {
      const blob = await openPhotoFile(key);
      if (!blob) return null;
      const type = await typeOfPhoto(blob);
      return type && { blob, type };
    },
    async sendBytes(image, blob) {
      check();
      return sendBytes(image, blob as PhotoFile, undefined, signal);
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

async function forgetFiles(entry: Entry): Promise<void> {
  if (entry.kind === 'photo') await dropPhotoFile((entry.photo.blob as PhotoFile).name);
  if (entry.kind === 'listing') for (const { key } of entry.photos) await dropPhotoFile(key);
}

/** The outbox of whoever is signed in: what was done is kept first, then sent once, in its order, when there is a line. */
export class OwnOutbox extends Store {
  current: Outbox<Entry, Sent | null> | null = null;
  #owner: string | undefined;
  #ofMessages = new Set<(entry: Unsent, sent: Sent) => void>();
  #shut: () => Promise<void> = async () => {};
  #opened: Promise<void> = Promise.resolve();
  /** What is on its way, and what stops it: given up, it must not arrive any more. */
  #sending: { clientId: string; stop: AbortController; isSent: Promise<boolean> } | null = null;
  /** What is just being taken back: it is not begun to be sent. */
  #held = new Set<string>();

  constructor() {
    super();
    session.subscribe(() => this.#follow());
    line.subscribe(() => {
      if (line.isOnline) this.current?.flush();
    });
    // Before the shelf goes: what is under way must not make a new one.
    session.onEnd(async (_handle, ending) => {
      await this.#shut();
      if (ending === 'signed out') await dropEveryPhotoFile(await photosOfGuest());
    });
    this.#follow();
  }

  get entries(): readonly Entry[] {
    return this.current?.entries ?? [];
  }

  /**
   * Takes in what somebody did; it is on its way from here on, be it over days.
   * @throws ApiError not_signed_in where nobody is: there is nobody's shelf to keep it on
   */
  async add(what: Parameters<Outbox<Entry, Sent | null>['add']>[0]): Promise<Entry> {
    const { current } = this;
    if (!current) throw new ApiError('not_signed_in', 401);
    await this.#opened;
    if (what.kind !== 'favourite' && what.kind !== 'confirm' && what.kind !== 'listing')
      return current.add(what);
    // The last word on a listing counts, and only that is sent.
    let known = what;
    for (const older of current.entries)
      if (isOutdated(older, what)) {
        known = takingOver(known, older);
        await this.#drop(older.clientId);
        for (const key of outdatedPhotos(older, what)) await dropPhotoFile(key);
      }
    return current.add(known);
  }

  /** Tells of each message that the server has taken. */
  onMessageSent(told: (entry: Unsent, sent: Sent) => void): () => void {
    this.#ofMessages.add(told);
    return () => this.#ofMessages.delete(told);
  }

  /** Tries one again that was refused. */
  async retry(clientId: string): Promise<void> {
    await this.current?.retry(clientId);
  }

  /** Gives one up, with its photos. */
  async discard(clientId: string): Promise<void> {
    const entry = this.#find(clientId);
    await this.#drop(clientId);
    if (entry) await forgetFiles(entry);
  }

  /**
   * Takes one out, to be written on: stopped where it was being sent, with all that has arrived of it by then.
   * @param save keeps it elsewhere, before it goes from here; false: it stays
   * @returns false where it stayed, or has gone out
   */
  async takeBack(clientId: string, save: (entry: Entry) => Promise<boolean>): Promise<boolean> {
    this.#held.add(clientId);
    try {
      const sending = this.#sending;
      if (sending?.clientId === clientId) {
        sending.stop.abort();
        if (await sending.isSent) return false;
      }
      const entry = this.#find(clientId);
      if (!entry || !(await save(entry))) return false;
      await this.#drop(clientId);
      return true;
    } finally {
      this.#held.delete(clientId);
      this.flush().catch(() => {});
    }
  }

  /** Sends what waits, now; resolves once that has been tried. */
  async flush(): Promise<void> {
    await this.#opened;
    await this.current?.flush();
  }

  #find(clientId: string): Entry | undefined {
    return this.entries.find((one) => one.clientId === clientId);
  }

  async #drop(clientId: string): Promise<void> {
    if (this.#sending?.clientId === clientId) this.#sending.stop.abort();
    await this.current?.drop(clientId);
  }

  #follow(): void {
    const handle = session.me?.handle;
    if (handle === this.#owner) return;
    this.#owner = handle;
    this.#shut();
    if (handle !== undefined) this.#open(handle);
    this.changed();
  }

  #open(handle: string): void {
    const vault = outboxVault(handle);
    const outbox = new Outbox<Entry, Sent | null>({
      owner: handle,
      vault,
      send: async (entry, keep) => {
        const { clientId } = entry;
        if (this.#held.has(clientId)) throw new ApiError('unreachable');
        const stop = new AbortController();
        const sent = sendEntry(meansOf(handle, stop.signal), entry, keep);
        const isSent = sent.then(
          () => true,
          () => false,
        );
        this.#sending = { clientId, stop, isSent };
        return sent;
      },
      onSent: (entry, sent) => {
        forgetFiles(entry).catch(() => {});
        if (isMessage(entry) && sent) for (const told of this.#ofMessages) told(entry, sent);
        if (isMessage(entry)) return;
        queries.invalidateQueries({ queryKey: [mine] });
        if (entry.kind === 'listing' && entry.id !== null)
          queries.invalidateQueries({ queryKey: ['listing', entry.id] });
      },
      // There is one process.
      alone: (work) => work(),
      announce: () => {},
    });
    const stop = outbox.subscribe(() => this.changed());
    this.#shut = async () => {
      stop();
      this.#sending?.stop.abort();
      outbox.close();
      if (this.current === outbox) this.current = null;
      await vault.shut();
    };
    this.current = outbox;
    this.#opened = outbox.reload().catch(() => {});
    this.#opened.then(() => outbox.flush()).catch(() => {});
  }
}

export const outbox = new OwnOutbox();

import { ApiError, isRefusal } from '@thulubazaar/client';
import type { AdDraft, MyAd } from '@thulubazaar/contract';
import type { ListingChange } from '../outbox/entries.ts';
import type { KnownPhoto } from '../photos/photo-means.ts';
import { Store } from '../store.ts';
import { blankDraft, type DraftValues, fromListing, recallValues, toDraft } from './draft.ts';
import type { DraftMeans, DraftOptions } from './draft-means.ts';
import { DraftPlace } from './draft-place.ts';
import { SavedListing } from './saved-listing.ts';
import { photosOf, type Stash } from './stash.ts';

/** Where what was typed stands: `local` is on this phone only. */
type SaveState = 'saved' | 'saving' | 'local';

const pauseMilliseconds = 900;

/** A listing being written: on the phone with every letter, on the server soon after. */
export class DraftKeeper extends Store {
  values: DraftValues = blankDraft;
  photos: KnownPhoto[] = [];
  state: SaveState = 'saved';
  /** Why the last attempt to save failed. */
  error: unknown = null;
  /** The listing as another tab or phone has left it meanwhile. */
  conflict: MyAd | null = null;

  readonly #mode: DraftOptions['mode'];
  readonly #means: DraftMeans;
  readonly #place: DraftPlace;
  readonly #saved: SavedListing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #forgotten = false;
  #handedOver = false;

  constructor(means: DraftMeans, { mode, isGuest = false }: DraftOptions) {
    super();
    this.#means = means;
    this.#mode = mode;
    this.#place = new DraftPlace(means, mode, isGuest);
    this.#saved = new SavedListing(means, () => this.#stash());
  }

  /** Null until the API has given it one. */
  get id(): number | null {
    return this.#saved.id;
  }

  get version(): number {
    return this.#saved.version;
  }

  /** The listing as the API has answered last. */
  get listing(): MyAd | null {
    return this.#saved.listing;
  }

  /** The photos that the listing has, as the API is known to have it. */
  get savedPhotoIds(): readonly string[] {
    return this.#saved.known.base.photoIds ?? [];
  }

  /** True while what is written is nobody's yet. */
  get isGuest(): boolean {
    return this.#place.isGuest;
  }

  /**
   * Reads the listing and what this phone remembers of it.
   * @throws ApiError not_found among others
   */
  async open(id: number | null): Promise<void> {
    const stash = this.#place.open(id);
    if (stash) this.#recall(stash);
    if (id === null) {
      if (stash) this.#later(0);
      this.changed();
      return;
    }
    const listing = await this.#means.read(id).catch((error: unknown) => {
      if (stash && error instanceof ApiError && error.status === 0) return null;
      throw error;
    });
    if (!listing) {
      // Without a line what is on the phone is written on: it is compared with the listing when it is saved.
      this.state = 'local';
      this.changed();
      return;
    }
    this.#saved.listing = listing;
    this.#saved.id = id;
    // What nobody else has changed meanwhile is what one goes on from.
    const isOwnWork = this.#saved.follow(listing);
    const isUnsent = Object.keys(this.changes).length > 0;
    // What nobody has changed elsewhere stays as it was typed: not all of that can be sent yet.
    if (!stash || (!isUnsent && !isOwnWork && listing.version !== stash.version)) {
      this.#adopt(listing, fromListing(listing));
      this.photos = photosOf(listing, stash);
    } else if (isUnsent && this.#mode === 'draft') this.#later(0);
    else if (isUnsent) this.state = 'local';
    this.changed();
  }

  change(change: Partial<DraftValues>): void {
    this.#forgotten = false;
    this.values = { ...this.values, ...change };
    this.#stash();
    if (this.#mode === 'draft') {
      // Back to what the server has, after a refusal, is as good as saved: saving finds that out.
      if (this.state !== 'saved' || Object.keys(this.changes).length > 0) this.#later(pauseMilliseconds);
    } else this.state = 'local';
    this.changed();
  }

  /** Somebody has signed in, whose it is from now on. */
  admit(): void {
    if (!this.isGuest) return;
    this.#place.admit();
    this.#later(0);
    this.changed();
  }

  /** The line is back: what could not be sent is. */
  reconnect(): void {
    if (this.#mode === 'draft' && !this.isGuest && this.state === 'local') this.#later(0);
  }

  knowPhotos(photos: KnownPhoto[]): void {
    this.photos = photos;
    this.#stash();
  }

  /**
   * Saves what has not been saved. Resolves when the server has everything.
   * @throws ApiError; version_conflict also fills `conflict`
   */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.isGuest || this.#handedOver) return;
    // One request at a time: each needs the version that the one before made.
    while (this.#saving) await this.#saving.catch(() => {});
    if (this.conflict) throw new ApiError('version_conflict', 409);
    this.#saving = this.#save();
    try {
      await this.#saving;
    } finally {
      this.#saving = null;
    }
  }

  /** What differs from the listing as it was read: what the person has changed here. */
  get changes(): AdDraft {
    return this.#saved.lacks(this.values);
  }

  /** Goes on from the listing as it is now, with the values the person chose. */
  resolve(current: MyAd, values: DraftValues): void {
    this.conflict = null;
    this.#adopt(current, values);
    this.#stash();
    this.changed();
  }

  /** Nothing of this listing needs to be kept on the phone any longer. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#forgotten = true;
    this.#place.forget(this.id);
  }

  /** All there is of it, for whoever sends it when the line is back. */
  parcel(): Omit<ListingChange, 'kind' | 'publish'> {
    const { values, photos } = this;
    return {
      ...this.#saved.known,
      title: values.title,
      draft: toDraft(values),
      photos,
      confirmPrice: values.confirmPrice,
      stash: { values },
    };
  }

  /** Somebody else sends it: what is typed here from now on is not sent. */
  get isHandedOver(): boolean {
    return this.#handedOver;
  }

  /** From now on somebody else sends it. */
  handOver(): void {
    this.#handedOver = true;
    this.forget();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #recall(stash: Stash): void {
    this.values = recallValues(stash.values);
    this.photos = stash.photos;
    this.#saved.recall(stash);
  }

  #stash(): void {
    if (this.#forgotten) return;
    const { values, photos } = this;
    this.#place.keep({ ...this.#saved.known, values, photos });
  }

  #adopt(listing: MyAd, values: DraftValues): void {
    this.#saved.adopt(listing);
    this.values = values;
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.isGuest) {
      this.state = 'local';
      return;
    }
    if (this.state === 'saved') this.state = 'saving';
    this.#timer = setTimeout(() => {
      this.flush().catch(() => {
        // `state` and `error` say it; what was typed is on the phone.
      });
    }, milliseconds);
  }

  async #save(): Promise<void> {
    this.state = 'saving';
    this.error = null;
    this.changed();
    try {
      await this.#saved.save(() => this.values);
      this.state = 'saved';
    } catch (error) {
      this.state = 'local';
      this.error = error;
      if (isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict')) this.conflict = error.current;
      throw error;
    } finally {
      this.changed();
    }
  }
}

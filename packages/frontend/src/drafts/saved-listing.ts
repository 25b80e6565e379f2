import { ApiError, isRefusal } from '@thulubazaar/client';
import type { AdDraft, MyAd } from '@thulubazaar/contract';
import { isOwnWork, lacking, trying } from '../outbox/own-edits.ts';
import { type DraftValues, fromListing, isWorthKeeping, toDraft } from './draft.ts';
import type { DraftMeans } from './draft-means.ts';
import type { Stash } from './stash.ts';

/** What is remembered of it on the phone. */
type Known = Pick<Stash, 'id' | 'version' | 'base' | 'tried' | 'create'>;

/** A listing as the API is known to have it, and how it becomes what is typed. */
export class SavedListing {
  id: number | null = null;
  version = 0;
  /** As the API has answered last. */
  listing: MyAd | null = null;
  readonly #means: Pick<DraftMeans, 'create' | 'update'>;
  readonly #onStep: () => void;
  #base: AdDraft = {};
  #tried: readonly AdDraft[] = [];
  #create: Stash['create'] = null;

  /** @param onStep is told before and after each request, so that none of them is made twice */
  constructor(means: Pick<DraftMeans, 'create' | 'update'>, onStep: () => void) {
    this.#means = means;
    this.#onStep = onStep;
  }

  get known(): Known {
    const { id, version } = this;
    return { id, version, base: this.#base, tried: this.#tried, create: this.#create };
  }

  /** Goes on from what is remembered. */
  recall({ id, version, base, tried = [], create }: Known): void {
    this.id = id;
    this.version = version;
    this.#base = base;
    this.#tried = tried;
    this.#create = create;
  }

  /** Goes on from the listing as it is now. */
  adopt(listing: MyAd): void {
    this.id = listing.id;
    this.version = listing.version;
    this.#base = toDraft(fromListing(listing));
    this.#tried = [];
  }

  /**
   * Goes on from the listing as it is now where that is another version through this phone alone: an edit whose answer never came
   * has arrived, or nothing of what is written here has changed.
   */
  follow(listing: MyAd): boolean {
    if (listing.version === this.version || !isOwnWork(listing, this.known)) return false;
    this.adopt(listing);
    this.listing = listing;
    return true;
  }

  /** What of this the API does not have. */
  lacks(values: DraftValues): AdDraft {
    return lacking(this.known, toDraft(values));
  }

  /**
   * Has the API take what is typed, and what is typed meanwhile.
   * @throws ApiError
   */
  async save(typed: () => DraftValues): Promise<void> {
    if (this.id === null) await this.#start(typed());
    if (this.id !== null) await this.#update(this.id, typed);
  }

  async #start(values: DraftValues): Promise<void> {
    if (!this.#create && !isWorthKeeping(values)) return;
    this.#create ??= { key: crypto.randomUUID(), draft: toDraft(values) };
    this.#onStep();
    try {
      const listing = await this.#means.create(this.#create.draft, this.#create.key);
      this.id = listing.id;
      this.version = listing.version;
      this.listing = listing;
      this.#base = this.#create.draft;
      this.#create = null;
      this.#onStep();
    } catch (error) {
      // What was refused as it stands has to be asked anew, under another key.
      if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401)
        this.#create = null;
      throw error;
    }
  }

  async #update(id: number, typed: () => DraftValues): Promise<void> {
    for (;;) {
      const values = typed();
      const change = this.lacks(values);
      if (Object.keys(change).length === 0) return;
      const listing = await this.#tryUpdate(id, change, values);
      if (!listing) continue;
      // What was sent, not what the server made of it: it trims, and the person may still be typing the space.
      this.#base = { ...this.#base, ...change };
      this.#tried = [];
      this.version = listing.version;
      this.listing = listing;
      this.#onStep();
    }
  }

  /** Null where the listing was not as it was known, through an edit from here: then it is known as it is now. */
  async #tryUpdate(id: number, change: AdDraft, { confirmPrice }: DraftValues): Promise<MyAd | null> {
    const before = this.#tried;
    // Kept first: where no answer comes it is still known what may have been done.
    this.#tried = trying(before, change);
    this.#onStep();
    try {
      return await this.#means.update(id, this.version, confirmPrice ? { ...change, confirmPrice } : change);
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) this.#tried = before;
      const isOld = isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict');
      const isKnown = isOld && this.follow(error.current);
      this.#onStep();
      if (isKnown) return null;
      throw error;
    }
  }
}

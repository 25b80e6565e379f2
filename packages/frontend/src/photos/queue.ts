import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import { maxPhotoBytes, mostPhotos } from '@thulubazaar/contract/limits';
import { chosen } from './order.ts';
import { Pace } from './pace.ts';
import { blank, type PhotoItem, PhotoLost } from './photo-item.ts';
import { hasArrived, PhotoList } from './photo-list.ts';
import type { KnownPhoto, PhotoBytes, PhotoMeans } from './photo-means.ts';

/** The API does not know it, or not any more. */
const isGone = (error: unknown) => error instanceof ApiError && error.status === 404;

/** The photos of one listing, prepared, sent a few at a time, waited for, and kept on the phone until the listing has them. */
export class PhotoQueue<Picked> extends PhotoList {
  #means: PhotoMeans<Picked>;
  #held: boolean;
  #closed = false;
  #names = new Map<string, string>();
  /** Keys of those that are in the listing as the API has it. */
  #saved = new Set<string>();
  #files = new Map<string, PhotoBytes>();
  #aborts = new Map<string, AbortController>();
  #pace = new Pace();
  /** One at a time, in order: a phone holds few decoded photos, and the first is the first to be sent. */
  #preparing: Promise<void> = Promise.resolve();

  /** @param held photos are prepared and kept on the phone, and wait for `release` to be sent */
  constructor(means: PhotoMeans<Picked>, { held = false } = {}) {
    super();
    this.#means = means;
    this.#held = held;
  }

  get held(): boolean {
    return this.#held;
  }

  /** Sends what waited. */
  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.changed();
    this.#sendNext();
  }

  get busy(): boolean {
    return this.items.some(
      ({ state }) => state === 'preparing' || (!this.#held && (state === 'waiting' || state === 'sending')),
    );
  }

  /** Takes as many files as there is room for; says how many were left out. */
  add(files: readonly Picked[]): number {
    const taken = files.slice(0, mostPhotos - this.items.length);
    for (const file of taken) {
      const key = crypto.randomUUID();
      this.items = [...this.items, { ...blank, key, imageId: null, state: 'preparing' }];
      this.#names.set(key, this.#means.nameOf(file));
      this.#preparing = this.#preparing
        .then(() => this.#prepare(key, file))
        .catch(() => {
          // A full phone, for one: nobody waits for it for good.
          if (this.find(key)) this.#refuse(key, new Error(''));
        });
    }
    this.changed();
    return files.length - taken.length;
  }

  /** Takes up photos known from before: those that arrived, and those whose bytes are still on this phone. */
  async restore(known: readonly KnownPhoto[]): Promise<void> {
    this.#closed = false;
    this.items = known.map(({ key, imageId }) => ({ ...blank, key, imageId, state: 'preparing' }));
    this.changed();
    await Promise.all(known.map((photo) => this.#restoreOne(photo)));
    this.#sendNext();
  }

  /**
   * Has these photos, in this order, and after them those that are still to arrive.
   * @param before those that the listing had
   */
  async replace(imageIds: readonly string[], before: readonly string[]): Promise<void> {
    const wanted = chosen(this.items, imageIds, before);
    const added = wanted.filter((item) => !this.items.includes(item));
    const gone = this.items.filter((item) => !wanted.includes(item));
    // All at once: whoever follows must not see a listing without its photos.
    this.items = wanted;
    for (const item of gone) this.#forget(item);
    this.changed();
    await Promise.all(added.map((item) => this.#restoreOne(item)));
    this.#sendNext();
  }

  /**
   * The listing has these photos at the API, which does not sweep them from now on: the phone needs their bytes no longer. Until
   * then they stay here, though the photo has arrived: a listing may wait for days.
   */
  letGo(imageIds: readonly string[]): void {
    for (const item of this.items) {
      const { key, imageId } = item;
      const isSaved = imageId !== null && hasArrived(item) && imageIds.includes(imageId);
      if (!isSaved || this.#saved.has(key)) continue;
      this.#saved.add(key);
      this.#means.drop(key);
    }
  }

  /** Nothing of these photos needs to be kept on the phone any longer: one that has not arrived by now is none of the listing. */
  forget(): void {
    for (const { key } of this.items) this.#means.drop(key);
  }

  /** Asks for those that have arrived and are in no listing yet; one that the API has swept is sent once more. */
  async lookAgain(): Promise<void> {
    const unsure = this.items.filter((item) => hasArrived(item) && !this.#saved.has(item.key));
    await Promise.all(unsure.map((item) => this.#restoreOne(item)));
    this.#sendNext();
  }

  async #restoreOne({ key, imageId }: KnownPhoto): Promise<void> {
    let failure: unknown = null;
    try {
      const image = imageId ? await this.#means.get(imageId) : null;
      if (image && image.state !== 'pending') return this.#arrived(key, image);
    } catch (error) {
      if (!isGone(error)) failure = error;
    }
    const kept = await this.#means.read(key);
    const item = this.find(key);
    if (!item) return;
    // Without a line it is shown all the same.
    if (kept) {
      this.#files.set(key, kept);
      this.set(key, { preview: item.preview ?? this.#means.show(kept) });
    }
    if (failure) this.#failed(key, failure);
    else if (kept) this.set(key, { state: 'waiting' });
    else this.#refuse(key, new PhotoLost());
  }

  remove(key: string): void {
    const item = this.find(key);
    this.#aborts.get(key)?.abort();
    this.#drop(key);
    if (item?.imageId && !hasArrived(item)) this.#means.forget(item.imageId);
    this.#sendNext();
  }

  retry(key: string): void {
    const item = this.find(key);
    if (item?.state !== 'failed') return;
    if (this.#files.has(key)) {
      this.set(key, { state: 'waiting', error: null, progress: 0 });
      this.#sendNext();
    } else {
      this.set(key, { state: 'preparing', error: null });
      this.#restoreOne(item).then(() => this.#sendNext());
    }
  }

  /** The line is back: photos that did not arrive because of it are tried again, and those that were swept meanwhile. */
  reconnect(): void {
    for (const { key, error } of this.items) if (error?.status === 0 || isGone(error)) this.retry(key);
  }

  /** Stops everything under way and gives back the memory of previews. */
  close(): void {
    this.#closed = true;
    for (const abort of this.#aborts.values()) abort.abort();
    for (const { preview } of this.items) if (preview) this.#means.hide(preview);
  }

  async #prepare(key: string, file: Picked): Promise<void> {
    const isWanted = () => this.find(key) !== undefined;
    if (!isWanted()) return;
    const prepared = await this.#means.prepare(file, key);
    if (!isWanted()) return;
    if (!prepared) return this.#refuse(key, null);
    const { blob, type, visible } = prepared;
    if (blob.size > maxPhotoBytes) return this.#refuse(key, new ApiError('body_too_large'));
    this.#files.set(key, { blob, type });
    this.set(key, { preview: visible ? this.#means.show({ blob, type }) : null });
    // It is said to wait on the phone once it does: whoever leaves the page then finds it again.
    await this.#means.keep(key, { blob, type }).catch(() => {});
    if (!isWanted()) return;
    this.set(key, { state: 'waiting' });
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#held || this.#closed) return;
    const sending = this.items.filter(({ state }) => state === 'sending').length;
    const waiting = this.items.filter(({ state }) => state === 'waiting');
    const atOnce = this.#means.atOnce(this.#pace.bytesPerSecond);
    for (const item of waiting.slice(0, Math.max(0, atOnce - sending))) this.#send(item);
  }

  async #send({ key, imageId }: PhotoItem): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return this.#drop(key);
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    this.set(key, { state: 'sending', progress: 0 });
    const learn = this.#pace.learnFrom(file.blob.size, () => this.#sendNext());
    let arrived = false;
    this.#pace.begin();
    try {
      const image = await this.#means.send({
        ...file,
        purpose: 'listing',
        imageId,
        key,
        signal: abort.signal,
        onAnnounced: (id) => this.set(key, { imageId: id }),
        onProgress: (progress) => {
          this.set(key, { progress });
          learn(progress);
        },
      });
      arrived = true;
      this.#arrived(key, image);
    } catch (error) {
      if (!abort.signal.aborted) this.#failed(key, error);
    }
    this.#pace.end(arrived);
    this.#sendNext();
  }

  #arrived(key: string, image: Image): void {
    this.#files.delete(key);
    if (image.state === 'ready' || image.state === 'failed') {
      this.#finished(key, image);
      return;
    }
    this.set(key, { state: 'processing', imageId: image.id, progress: 1 });
    const abort = this.#aborts.get(key) ?? new AbortController();
    this.#aborts.set(key, abort);
    this.#means.wait(image.id, abort.signal).then(
      (done) => this.#finished(key, done),
      (error) => {
        if (!abort.signal.aborted) this.#failed(key, error);
      },
    );
  }

  #finished(key: string, { id, state, photo, error }: Image): void {
    if (state === 'failed') {
      this.#refuse(key, new Error(error?.message ?? ''));
      return;
    }
    this.set(key, { state: 'ready', imageId: id, photo, progress: 1, error: null });
  }

  #failed(key: string, error: unknown): void {
    const known = error instanceof ApiError ? error : new ApiError('unreachable');
    if (known.status === 0 || known.status >= 401) this.set(key, { state: 'failed', error: known });
    else this.#refuse(key, known);
  }

  /** It was never a photo of the listing: the others close up. */
  #refuse(key: string, error: Error | null): void {
    this.refused = [...this.refused, { key, name: this.#names.get(key) ?? '', error }];
    this.#drop(key);
  }

  #drop(key: string): void {
    const item = this.find(key);
    if (item) this.#forget(item);
    this.items = this.items.filter((candidate) => candidate.key !== key);
    this.changed();
  }

  #forget({ key, preview }: PhotoItem): void {
    if (preview) this.#means.hide(preview);
    this.#aborts.get(key)?.abort();
    this.#files.delete(key);
    this.#saved.delete(key);
    this.#aborts.delete(key);
    this.#names.delete(key);
    this.#means.drop(key);
  }
}

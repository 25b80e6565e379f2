import type { AdDraft, MyAd } from '@thulubazaar/contract';
import type { ListingChange } from '../outbox/entries.ts';
import type { KnownPhoto } from '../photos/photo-means.ts';
import type { DraftValues } from './draft.ts';

/** What is kept on the phone of a listing being written. */
export interface Stash {
  values: DraftValues;
  photos: KnownPhoto[];
  id: number | null;
  version: number;
  /** What the server is known to have. */
  base: AdDraft;
  /** Edits on top of that whose answer never came; none where it was kept by the release before. */
  tried?: readonly AdDraft[] | undefined;
  /** The request that starts the draft; sent again as it was until its answer is known. */
  create: { key: string; draft: AdDraft } | null;
}

/** Where that is kept, by name; a phone without room keeps nothing, and says so by `false`. */
export interface DraftShelf {
  read(name: string): Stash | null;
  keep(name: string, stash: Stash): boolean;
  drop(name: string): void;
}

/** Under which name a listing is kept; one that has no number yet is the only new one. */
export function nameOf(mode: 'draft' | 'edit', id: number | null): string {
  return `${mode}:${id ?? 'new'}`;
}

/** Names of new listings: the one that is written, and those that were begun as a guest while there was another. */
const newNames = ['draft:new', ...[2, 3, 4, 5, 6, 7, 8, 9].map((nth) => `draft:new-${nth}`)];

/** A name for a new listing that no other has. */
export function freeName(shelf: DraftShelf): string | undefined {
  return newNames.find((name) => !shelf.read(name));
}

/** Where no new listing is being written, one that had to wait for that is the next. */
export function bringNext(shelf: DraftShelf): void {
  const [own = '', ...others] = newNames;
  if (shelf.read(own)) return;
  const next = others.find((name) => shelf.read(name));
  if (next) moveStash(shelf, next, own);
}

/** Keeps what is kept under another name, where that is free. */
export function moveStash(shelf: DraftShelf, from: string, to: string): boolean {
  const stash = shelf.read(from);
  if (!stash || shelf.read(to) || !shelf.keep(to, stash)) return false;
  shelf.drop(from);
  return true;
}

/** Under which name what waited to be sent is given back to the form it was written in. */
export function nameOfChange({ id, publish }: Pick<ListingChange, 'id' | 'publish'>): string {
  return nameOf(publish ? 'draft' : 'edit', id);
}

/** What waited to be sent, as the form keeps it, with all that has arrived of it meanwhile. */
export function stashOf({ stash, id, version, base, tried, create, photos }: ListingChange): Stash {
  return { ...(stash as { values: DraftValues }), id, version, base, tried, create, photos };
}

/** The photos of a listing as it is now, and after them those of this phone that it never had. */
export function photosOf(listing: MyAd, stash: Stash | null): KnownPhoto[] {
  // Under the key that the phone may keep one by it is found, and let go.
  const theirs = listing.photos.map(
    ({ id }) => stash?.photos.find(({ imageId }) => imageId === id) ?? { key: id, imageId: id },
  );
  const had = new Set([...(stash?.base.photoIds ?? []), ...theirs.map(({ imageId }) => imageId)]);
  const coming = stash?.photos.filter(({ imageId }) => imageId === null || !had.has(imageId)) ?? [];
  return [...theirs, ...coming];
}

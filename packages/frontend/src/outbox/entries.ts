import type { AdDraft } from '@thulubazaar/contract';
import type { PhotoType } from '@thulubazaar/contract/limits';
import { lacking } from './own-edits.ts';

/** What is known of everything that waits to be sent. */
export interface Waiting {
  clientId: string;
  /** Whose it is: a phone may be another person's next. */
  owner: string;
  /** When it was done; things are sent in this order. */
  at: number;
  /** Why it will never pass as it is; null while it only waits. */
  problem: string | null;
  /** The API's word for the problem. */
  code?: string | undefined;
}

/** Where a message goes: into a conversation, or to the seller of a listing, which begins one. */
export type Recipient = { conversationId: string } | { adId: number };

export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'offer'; amount: number }
  | { kind: 'photo'; photo: { blob: Blob; type: PhotoType }; imageId: string | null };

/** A message that the server has not confirmed. */
export type Unsent = Said & Waiting & { to: Recipient };

/** A listing is kept, or not any more. */
interface FavouriteChange {
  kind: 'favourite';
  adId: number;
  keep: boolean;
  title: string;
}

/** Its seller says that it is still there. */
interface Confirmation {
  kind: 'confirm';
  adId: number;
  title: string;
}

/** A listing as it was written on this phone, and how much of it has arrived. */
export interface ListingChange {
  kind: 'listing';
  title: string;
  /** Null until the server has given it one. */
  id: number | null;
  version: number;
  /** What the server is known to have. */
  base: AdDraft;
  /** Edits on top of that whose answer never came; none where it was kept by the release before. */
  tried?: readonly AdDraft[] | undefined;
  /** The request that starts it; sent again as it was until its answer is known. */
  create: { key: string; draft: AdDraft } | null;
  draft: AdDraft;
  /** In their order; their bytes stay in the photo vault until the listing has been sent. */
  photos: { key: string; imageId: string | null }[];
  confirmPrice: boolean;
  /** It goes live as well; null: it is live already, or was. */
  publish: { confirmPrice: boolean; confirmDifferent: boolean } | null;
  /** As it stood in the form, for whoever opens it once more. */
  stash: unknown;
}

export type Change = FavouriteChange | Confirmation | ListingChange;

/** A change that the server has not confirmed. */
export type UnsentChange = Change & Waiting;

export function isMessage(entry: Unsent | UnsentChange): entry is Unsent {
  return entry.kind === 'text' || entry.kind === 'offer' || entry.kind === 'photo';
}

/** What a new entry takes the place of: the last word on a listing counts, and only that is sent. */
export function isOutdated(older: UnsentChange | Unsent, newer: Change): boolean {
  if (older.kind !== newer.kind || isMessage(older)) return false;
  if (older.kind === 'listing') return newer.kind === 'listing' && older.id !== null && older.id === newer.id;
  return newer.kind !== 'listing' && older.adId === newer.adId;
}

/**
 * A newer word on a listing, which knows that the one it takes the place of may have arrived: that may be on its way, and what it
 * has made of the listing is nobody else's work.
 */
export function takingOver(newer: Change, older: UnsentChange | Unsent): Change {
  if (newer.kind !== 'listing' || older.kind !== 'listing') return newer;
  const photoIds = older.photos.flatMap(({ imageId }) => imageId ?? []);
  const asked = lacking(older, { ...older.draft, photoIds });
  return { ...newer, tried: [...(older.tried ?? []), asked, ...(newer.tried ?? [])] };
}

/** Keys of the photos that nobody needs any more once a newer word has taken the place of an older one. */
export function outdatedPhotos(older: UnsentChange | Unsent, newer: Change): string[] {
  if (older.kind !== 'listing') return [];
  const needed = new Set(newer.kind === 'listing' ? newer.photos.map(({ key }) => key) : []);
  return older.photos.flatMap(({ key }) => (needed.has(key) ? [] : [key]));
}

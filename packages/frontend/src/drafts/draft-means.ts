import type { AdDraft, MyAd } from '@thulubazaar/contract';
import type { DraftShelf } from './stash.ts';

/** What writing a listing asks of the world. */
export interface DraftMeans {
  /** What is kept on the phone of listings that are written. */
  shelf: DraftShelf;
  /** Under which name it keeps what was written before anybody had signed in. */
  guestName: string;
  /** Whose phone it is; null where nobody has signed in, or they have signed out. */
  owner(): string | null;
  create(draft: AdDraft, key: string): Promise<MyAd>;
  update(id: number, version: number, change: AdDraft & { confirmPrice?: boolean }): Promise<MyAd>;
  read(id: number): Promise<MyAd>;
}

export interface DraftOptions {
  /** `draft` saves by itself while one writes; `edit` changes what everybody sees, so it waits to be told. */
  mode: 'draft' | 'edit';
  /** Nobody is signed in yet: what is written stays on the phone until `admit`. */
  isGuest?: boolean;
}

import type { AdDraft } from '@thulubazaar/contract';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { KnownPhoto } from './photos/queue.ts';

/** What is kept on the phone of a listing being written. */
export interface Stash {
  values: DraftValues;
  photos: KnownPhoto[];
  id: number | null;
  version: number;
  /** What the server is known to have. */
  base: AdDraft;
  /** The request that starts the draft; sent again as it was until its answer is known. */
  create: { key: string; draft: AdDraft } | null;
}

export function readStash(name: string): Stash | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Stash | null;
  } catch {
    return null;
  }
}

/** Keeps what is kept under another name, where that is free. */
export function moveStash(from: string, to: string): boolean {
  const stash = readStash(from);
  if (!stash || readStash(to)) return false;
  try {
    localStorage.setItem(to, JSON.stringify(stash));
    localStorage.removeItem(from);
    return true;
  } catch {
    // A full phone keeps it where it is.
    return false;
  }
}

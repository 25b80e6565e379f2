import { forgetKept } from './kept/kept-in-caches.ts';
import { dropOutbox } from './outbox/outbox-vault.ts';
import { dropEveryPhoto } from './photo-vault.ts';
import { dropShared } from './shared-vault.ts';
import { forgetTyped } from './typed.ts';

const ownerName = 'drafts-of';
/** A listing that was written before anybody had signed in: it is for whoever signs in to post it. */
export const guestDraft = 'draft:guest';
/** Whose phone it is, what they keep (kept-favourites.ts), watch (watched.ts), looked at and searched for, and where (phone-memory.ts). */
const kept = new Set([ownerName, 'favourites', 'watched', 'visited', 'place', 'searched']);

/** How long forgetting is waited for. */
const longestMs = 3000;

/**
 * Drops what this phone keeps of every listing and message, photos too, of favourites and of what was looked at; what was saved or
 * sent is on the server. Resolves once it is gone: a page that is left before may leave it.
 */
export function forgetEveryDraft(): Promise<unknown> {
  return dropAllBut([]);
}

function dropAllBut(spared: readonly string[]): Promise<unknown> {
  const gone = [dropEveryPhoto(spared.flatMap(photosOf)), dropOutbox(), dropShared(), forgetKept()];
  forgetTyped();
  try {
    for (const name of Object.keys(localStorage))
      if (!spared.includes(name) && (kept.has(name) || /^(?:draft|edit|message):/.test(name)))
        localStorage.removeItem(name);
  } catch {
    // Without storage nothing was kept.
  }
  // A browser's store may refuse, or never answer: nobody stays signed in for that.
  const patience = new Promise((resolve) => setTimeout(resolve, longestMs));
  return Promise.race([Promise.allSettled(gone), patience]);
}

/** Keys of the photos of a listing that this phone keeps. */
function photosOf(name: string): string[] {
  try {
    const { photos } = JSON.parse(localStorage.getItem(name) ?? '{}') as { photos?: { key: string }[] };
    return photos?.map(({ key }) => key) ?? [];
  } catch {
    return [];
  }
}

/** True where somebody has begun to write a listing before signing in. */
export function hasGuestDraft(): boolean {
  try {
    return localStorage.getItem(guestDraft) !== null;
  } catch {
    return false;
  }
}

/** True where a listing that has no number yet is written on this phone. */
export function hasDraft(): boolean {
  try {
    return hasGuestDraft() || localStorage.getItem('draft:new') !== null;
  } catch {
    return false;
  }
}

/** True where a listing that has no number yet waits for the person whose phone it was, whose session has ended. */
export function hasOwnedDraft(): boolean {
  try {
    return draftOwner() !== null && localStorage.getItem('draft:new') !== null;
  } catch {
    return false;
  }
}

/** Whose phone it is; null where nobody has signed in, or they have signed out. */
export function draftOwner(): string | null {
  try {
    return localStorage.getItem(ownerName);
  } catch {
    return null;
  }
}

/** Drops what this phone keeps when it is another person's: a session may end without a sign-out. */
export function keepDraftsOf(handle: string): void {
  try {
    const owner = draftOwner();
    // What was written since nobody was signed in is the newcomer's own.
    if (owner !== null && owner !== handle) dropAllBut([guestDraft]);
    localStorage.setItem(ownerName, handle);
  } catch {
    // Without storage nothing is kept.
  }
}

import { dropOutbox } from './outbox-vault.ts';
import { dropEveryPhoto } from './photo-vault.ts';

const ownerName = 'drafts-of';
/** Whose phone it is, what they keep (kept-favourites.ts), watch (watched.ts) and looked at, and where (phone-memory.ts). */
const kept = new Set([ownerName, 'favourites', 'watched', 'visited', 'place']);

/** Drops what this phone keeps of every listing and message, photos too, of favourites and of what was looked at; what was saved or sent is on the server. */
export function forgetEveryDraft(): void {
  dropEveryPhoto();
  dropOutbox();
  try {
    for (const name of Object.keys(localStorage))
      if (kept.has(name) || /^(?:draft|edit|message):/.test(name)) localStorage.removeItem(name);
  } catch {
    // Without storage nothing was kept.
  }
}

/** Drops what this phone keeps when it is another person's: a session may end without a sign-out. */
export function keepDraftsOf(handle: string): void {
  try {
    const owner = localStorage.getItem(ownerName);
    if (owner !== null && owner !== handle) forgetEveryDraft();
    localStorage.setItem(ownerName, handle);
  } catch {
    // Without storage nothing is kept.
  }
}

import { dropEveryPhoto } from './photo-vault.ts';

const ownerName = 'drafts-of';

/** Drops what this phone keeps of every listing, photos too; what was saved is on the server. */
export function forgetEveryDraft(): void {
  dropEveryPhoto();
  try {
    for (const name of Object.keys(localStorage))
      if (name === ownerName || /^(?:draft|edit):/.test(name)) localStorage.removeItem(name);
  } catch {
    // Without storage nothing was kept.
  }
}

/** Drops what this phone keeps of listings when it is another person's: a session may end without a sign-out. */
export function keepDraftsOf(handle: string): void {
  try {
    const owner = localStorage.getItem(ownerName);
    if (owner !== null && owner !== handle) forgetEveryDraft();
    localStorage.setItem(ownerName, handle);
  } catch {
    // Without storage nothing is kept.
  }
}

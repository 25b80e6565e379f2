import type { DraftShelf, Stash } from '@thulubazaar/frontend/drafts/stash';

/** What this browser keeps of listings that are written. Without storage the server alone keeps them. */
export const localDrafts: DraftShelf = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') as Stash | null;
    } catch {
      return null;
    }
  },
  keep(name, stash) {
    try {
      localStorage.setItem(name, JSON.stringify(stash));
      return true;
    } catch {
      return false;
    }
  },
  drop(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  },
};

import type { DraftShelf, Stash } from '@thulubazaar/frontend/drafts/stash';
import { session } from './session.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, shelfOfAccount } from './shelf-kinds.ts';

/** A listing that was written before anybody had signed in: it is for whoever signs in to post it. */
export const guestDraft = 'draft:guest';
const own = ['draft:', 'edit:'];

/** The photos of that listing, by the names of their files: they are nobody's who signs out. */
export async function photosOfGuest(): Promise<string[]> {
  const text = await openShelf(phoneShelf).get(guestDraft);
  try {
    return text === null ? [] : (JSON.parse(text) as Stash).photos.map(({ key }) => key);
  } catch {
    return [];
  }
}

/**
 * What the phone keeps of listings that are written: read whole when a form opens, from then on at hand in memory, and written to the
 * shelf of whose it is with every letter.
 */
class Drafts implements DraftShelf {
  #kept = new Map<string, string>();
  #owner: string | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor() {
    // Before the shelf goes: what is still to be written would make a new one.
    session.onEnd(async () => {
      this.#owner = null;
      this.#kept = new Map();
      await this.#writing;
    });
  }

  /** Reads what there is; again whenever somebody else is signed in. */
  async load(): Promise<void> {
    await this.#writing;
    const owner = session.me?.handle ?? null;
    const kept = new Map<string, string>();
    const phone = openShelf(phoneShelf);
    const ofGuest = await phone.get(guestDraft);
    if (ofGuest !== null) kept.set(guestDraft, ofGuest);
    if (owner !== null) {
      const shelf = openShelf(shelfOfAccount(owner));
      for (const prefix of own)
        for (const name of await shelf.keys(prefix)) {
          const text = await shelf.get(name);
          if (text !== null) kept.set(name, text);
        }
    }
    this.#owner = owner;
    this.#kept = kept;
  }

  read(name: string): Stash | null {
    const text = this.#kept.get(name);
    if (text === undefined) return null;
    try {
      return JSON.parse(text) as Stash;
    } catch {
      return null;
    }
  }

  /** Listings with a number that were begun on this phone and are not published, the one begun last first. */
  begun(): { id: number; stash: Stash }[] {
    const ids = [...this.#kept.keys()].map((name) => Number(/^draft:(\d+)$/.exec(name)?.[1] ?? 0));
    return ids
      .filter((id) => id > 0)
      .sort((one, other) => other - one)
      .flatMap((id) => {
        const stash = this.read(`draft:${id}`);
        return stash ? [{ id, stash }] : [];
      });
  }

  keep(name: string, stash: Stash): boolean {
    const text = JSON.stringify(stash);
    if (this.#kept.get(name) === text) return true;
    this.#kept.set(name, text);
    this.#write(name, text);
    return true;
  }

  drop(name: string): void {
    if (this.#kept.delete(name)) this.#write(name, null);
  }

  /** Resolves once the phone has all of it. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #write(name: string, text: string | null): void {
    const owner = this.#owner;
    this.#writing = this.#writing
      .then(async () => {
        const isGuest = name === guestDraft;
        // Signed out meanwhile: the phone keeps nothing of theirs.
        if (!isGuest && (owner === null || owner !== this.#owner)) return;
        const shelf = openShelf(isGuest || owner === null ? phoneShelf : shelfOfAccount(owner));
        // Only what is still the last word is written.
        if ((this.#kept.get(name) ?? null) !== text) return;
        await (text === null ? shelf.drop(name) : shelf.set(name, text));
      })
      .catch(() => {
        // A full phone: the server keeps what it was sent.
      });
  }
}

export const drafts = new Drafts();

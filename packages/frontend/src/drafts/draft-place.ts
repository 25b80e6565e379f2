import { isWorthKeeping } from './draft.ts';
import type { DraftMeans, DraftOptions } from './draft-means.ts';
import { bringNext, freeName, moveStash, nameOf, type Stash } from './stash.ts';

type Means = Pick<DraftMeans, 'shelf' | 'guestName' | 'owner'>;

/** Where on the phone a listing that is written is kept: under a name of its own until it has a number, then under that. */
export class DraftPlace {
  readonly #mode: DraftOptions['mode'];
  readonly #means: Means;
  #isGuest: boolean;
  /** Whose phone it was when this was begun. */
  #owner: string | null = null;
  /** Null once it has a number: what is kept under such a name from then on is another listing. */
  #newName: string | null;

  constructor(means: Means, mode: DraftOptions['mode'], isGuest: boolean) {
    this.#means = means;
    this.#mode = mode;
    this.#isGuest = isGuest;
    this.#newName = nameOf(mode, null);
  }

  /** True while what is written is nobody's yet. */
  get isGuest(): boolean {
    return this.#isGuest;
  }

  /** What is kept of the listing of a number, or of the new one that is next to be written on. */
  open(id: number | null): Stash | null {
    const { shelf, guestName } = this.#means;
    if (id !== null) this.#newName = null;
    else if (this.#mode === 'draft' && (this.#isGuest || shelf.read(guestName))) this.#newName = guestName;
    this.#owner = this.#means.owner();
    if (!this.#isGuest) this.#claim();
    if (id === null && this.#mode === 'draft' && !this.#isGuest) bringNext(shelf);
    const name = this.#nameOf(id);
    return name === null ? null : shelf.read(name);
  }

  /** Somebody has signed in, whose it is from now on. */
  admit(): void {
    this.#isGuest = false;
    this.#owner = this.#means.owner();
    this.#claim();
  }

  keep(stash: Stash): void {
    // Whose it was may have signed out in another tab: the phone keeps nothing of theirs for the next one.
    if (!this.#isGuest && this.#means.owner() !== this.#owner) return;
    const { id, values, photos } = stash;
    // Whoever only looked at the form has begun nothing.
    if (id === null && values.categoryId === null && photos.length === 0 && !isWorthKeeping(values)) {
      this.#drop(null);
      return;
    }
    const name = this.#nameOf(id);
    if (name === null || !this.#means.shelf.keep(name, stash) || id === null) return;
    this.#drop(null);
    this.#newName = null;
  }

  forget(id: number | null): void {
    this.#drop(id);
    this.#drop(null);
  }

  #nameOf(id: number | null): string | null {
    return id === null ? this.#newName : nameOf(this.#mode, id);
  }

  #drop(id: number | null): void {
    const name = this.#nameOf(id);
    if (name !== null) this.#means.shelf.drop(name);
  }

  /** What was written before signing in, and what is from now on, is the person's own; beside another one they have begun. */
  #claim(): void {
    const { shelf, guestName } = this.#means;
    const name = freeName(shelf);
    if (this.#newName !== guestName || name === undefined) return;
    if (!shelf.read(guestName) || moveStash(shelf, guestName, name)) this.#newName = name;
  }
}

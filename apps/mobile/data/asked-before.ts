import { Store } from '@thulubazaar/frontend/store';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const name = 'searched';
const mostKept = 8;

/** What was searched for on this phone, last first. Nothing of it is ever sent anywhere. */
class AskedBefore extends Store {
  words: readonly string[] = [];
  #isRead = false;

  /** Reads what the phone has kept, when it is first wanted. */
  async wake(): Promise<void> {
    if (this.#isRead) return;
    this.#isRead = true;
    const kept = await openShelf(phoneShelf).get(name);
    if (kept) this.words = [...this.words, ...(JSON.parse(kept) as string[])].slice(0, mostKept);
    this.changed();
  }

  async remember(text: string): Promise<void> {
    const asked = text.trim();
    if (asked === '') return;
    await this.wake();
    await this.#now([asked, ...this.words.filter((each) => each !== asked)].slice(0, mostKept));
  }

  forget(): Promise<void> {
    return this.#now([]);
  }

  async #now(words: readonly string[]): Promise<void> {
    this.words = words;
    this.changed();
    await openShelf(phoneShelf).set(name, JSON.stringify(words));
  }
}

export const askedBefore = new AskedBefore();

import type { AdCard } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { storageKey } from './queries.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const name = 'seen';
/** So many open in airplane mode. */
const mostSeen = 50;

/** The last listings looked at on this phone, newest first. */
class Seen extends Store {
  cards: readonly AdCard[] = [];

  async wake(): Promise<void> {
    const kept = await openShelf(phoneShelf).get(name);
    if (kept) this.cards = JSON.parse(kept) as AdCard[];
    this.changed();
  }

  async remember(card: AdCard): Promise<void> {
    const all = [card, ...this.cards.filter(({ id }) => id !== card.id)];
    const shelf = openShelf(phoneShelf);
    await this.#now(all.slice(0, mostSeen));
    for (const { id } of all.slice(mostSeen)) await shelf.drop(storageKey(['listing', id]));
  }

  /** One of them is not there any more. */
  async drop(id: number): Promise<void> {
    await openShelf(phoneShelf).drop(storageKey(['listing', id]));
    if (this.cards.some((card) => card.id === id))
      await this.#now(this.cards.filter((card) => card.id !== id));
  }

  async forget(): Promise<void> {
    const shelf = openShelf(phoneShelf);
    for (const { id } of this.cards) await shelf.drop(storageKey(['listing', id]));
    await this.#now([]);
  }

  async #now(cards: readonly AdCard[]): Promise<void> {
    this.cards = cards;
    this.changed();
    await openShelf(phoneShelf).set(name, JSON.stringify(cards));
  }
}

export const seen = new Seen();

import type { Answer } from '@thulubazaar/client';
import { isOwn, visited } from '@/data/phone-memory.ts';
import { send } from '@/data/plain-api.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The handle of the seller. */
  'data-seller': string;
  /** `Visited` as JSON. */
  'data-visit': string;
}

/**
 * What only this phone knows of a listing it shows: that it is the signed-in person's own, so that they are offered to edit it
 * instead of to write to themselves, and told how it does; or that it was looked at.
 */
class ListingVisit extends IslandElement {
  protected override wake(): void {
    const { seller = '', visit = '{}' } = this.dataset;
    const listing = JSON.parse(visit);
    if (!isOwn(seller)) {
      visited(listing);
      return;
    }
    this.dataset.own = '';
    // Without an answer the figures stay away, and the way to edit it is there all the same.
    this.#tell(listing.id).catch(() => {});
  }

  async #tell(id: number): Promise<void> {
    const answer = await send('GET /api/me/ads/{id}', id);
    if (!answer.ok) return;
    const mine: Answer<'GET /api/me/ads/{id}'> = await answer.json();
    for (const figure of this.querySelectorAll<HTMLElement>('[data-figure]')) {
      const value = mine[figure.dataset.figure as 'views' | 'favourites' | 'conversations'];
      figure.textContent = inDigits(`${value}`);
    }
  }
}

defineIsland('listing-visit', ListingVisit);

import type { Answer } from '@thulubazaar/client';
import { signedInHandle, visited } from '@/data/phone-memory.ts';
import { send } from '@/data/plain-api.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The handle of the seller. */
  'data-seller': string;
  /** The number of the listing. */
  'data-listing': number;
  /** `Visited` as JSON; left out where it is not worth coming back to. */
  'data-visit'?: string;
}

async function whoIsSignedIn(): Promise<string | null> {
  const answer = await send('GET /api/auth/me');
  if (!answer.ok) return null;
  const { handle }: Answer<'GET /api/auth/me'> = await answer.json();
  return handle;
}

/**
 * What only this phone knows of a listing it shows: that it is the signed-in person's own, so that they are offered to edit it
 * instead of to write to themselves, and told how it does; or that it was looked at.
 */
class ListingVisit extends IslandElement {
  protected override wake(): void {
    const handle = signedInHandle();
    if (handle !== undefined) this.#show(handle);
    // Signed in, and the phone has forgotten as whom: without an answer it is taken for somebody else's.
    else
      whoIsSignedIn()
        .catch(() => null)
        .then((found) => this.#show(found));
  }

  #show(handle: string | null): void {
    const { seller, listing, visit } = this.dataset;
    if (handle !== seller) {
      if (visit) visited(JSON.parse(visit));
      return;
    }
    this.dataset.own = '';
    // Without an answer the figures stay away, and the way to edit it is there all the same.
    this.#tell(listing).catch(() => {});
  }

  async #tell(id: string | undefined): Promise<void> {
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

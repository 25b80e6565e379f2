import { keepChange } from '@/data/outbox/keep-change.ts';
import { send } from '@/data/plain-api.ts';
import { flash } from './lib/flash.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The number of the listing. */
  'data-listing': number;
  'data-done': string;
  'data-refused': string;
  'data-unreachable': string;
  /** It waits for the line. */
  'data-kept': string;
}

/** Makes the button inside it one tap by which the seller says that the listing is still there; tapped again it is the same. */
class StillThere extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { listing, done, refused, unreachable, kept } = this.dataset;
    const press = async () => {
      const answer = await send('POST /api/ads/{id}/confirm', listing).catch(() => null);
      if (answer) return flash(answer.ok ? done : refused);
      const title = document.querySelector('h1')?.textContent?.trim() ?? '';
      const waits = await keepChange({ kind: 'confirm', adId: Number(listing), title });
      flash(waits ? kept : unreachable);
    };
    this.querySelector('button')?.addEventListener('click', press, { signal });
  }
}

defineIsland('still-there', StillThere);

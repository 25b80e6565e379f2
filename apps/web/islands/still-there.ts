import { send } from '@/data/plain-api.ts';
import { flash } from './lib/flash.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The number of the listing. */
  'data-listing': number;
  'data-done': string;
  'data-refused': string;
  'data-unreachable': string;
}

/** Makes the button inside it one tap by which the seller says that the listing is still there; tapped again it is the same. */
class StillThere extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { listing, done, refused, unreachable } = this.dataset;
    const press = async () => {
      const answer = await send('POST /api/ads/{id}/confirm', listing).catch(() => null);
      if (answer) flash(answer.ok ? done : refused);
      else flash(unreachable);
    };
    this.querySelector('button')?.addEventListener('click', press, { signal });
  }
}

defineIsland('still-there', StillThere);

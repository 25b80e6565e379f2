import { isKept, meetAccount, toggleKept } from '@/data/kept-favourites.ts';
import { flash } from './lib/flash.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The number of the listing. */
  'data-listing': number;
  'data-refused': string;
  'data-unreachable': string;
}

const changed = 'favouriteschanged';

/** Makes the button inside it (features/listing/heart.tsx) a heart: pressed, the listing is kept; again, it is not. */
class FavouriteHeart extends IslandElement {
  #title(): string {
    const card = this.closest('[data-listing]:not(favourite-heart)');
    const heading = card?.querySelector('h3') ?? document.querySelector('h1');
    return heading?.textContent?.trim() ?? '';
  }

  protected override wake(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const id = Number(this.dataset.listing);
    if (!button) return;
    const paint = () => button.setAttribute('aria-pressed', String(isKept(id)));
    const press = async () => {
      const outcome = toggleKept(id, this.#title());
      document.dispatchEvent(new Event(changed));
      if ((await outcome) === 'done') return;
      document.dispatchEvent(new Event(changed));
      flash((await outcome) === 'refused' ? this.dataset.refused : this.dataset.unreachable);
    };
    paint();
    button.addEventListener('click', press, { signal });
    document.addEventListener(changed, paint, { signal });
    // Another tab, and a page that comes back as it was left.
    addEventListener('storage', paint, { signal });
    addEventListener('pageshow', paint, { signal });
    meetAccount().then(paint);
  }
}

defineIsland('favourite-heart', FavouriteHeart);

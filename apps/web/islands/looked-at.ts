import { type Visited, visits } from '@/data/phone-memory.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  lang: 'en' | 'ne';
}

/** Shows again what this phone has looked at, last seen first, in copies of the card that the page brings. */
class LookedAt extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    this.#fill();
    // Back on a page that was kept: something was looked at meanwhile, or forgotten.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#fill(), { signal });
  }

  #fill(): void {
    const card = this.querySelector('.model > *');
    const seen = visits();
    this.hidden = seen.length === 0 || !card;
    if (card)
      this.querySelector('.cards-strip')?.replaceChildren(...seen.map((one) => this.#card(card, one)));
  }

  #card(model: Element, { path, title, price, photo }: Visited): Node {
    const card = document.importNode(model, true);
    const link = card.querySelector('a');
    const cost = card.querySelector('.price span');
    if (link) {
      link.href = `/${this.lang}${path}`;
      link.textContent = title;
    }
    if (cost) cost.textContent = price[this.lang === 'ne' ? 'ne' : 'en'];
    if (photo)
      card.querySelector('.no-photo')?.replaceWith(
        Object.assign(document.createElement('img'), {
          alt: '',
          loading: 'lazy',
          decoding: 'async',
          src: photo,
        }),
      );
    return card;
  }
}

defineIsland('looked-at', LookedAt);

import { cardsOfPage } from '@/data/cards-of-page.ts';
import { forgetPlace, type RememberedPlace, rememberedPlace } from '@/data/phone-memory.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  lang: 'en' | 'ne';
  /** The title, with a bar where the place's name goes. */
  'data-title': string;
  /** What is said where there is nothing. */
  'data-none': string;
}

const mostShown = 8;
/** With fewer the place around it is looked in. */
const fewestShown = 4;

/** Shows the newest cards of the page of the remembered place: what everybody sees there, asked for like that page. */
class NearYou extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const place = rememberedPlace();
    const title = this.querySelector('h2');
    const link = this.querySelector('a');
    if (!place || !title || !link) {
      this.hidden = true;
      return;
    }
    // Back on a page that was kept: the place may be forgotten, by who is here or by signing out.
    const again = () => {
      this.hidden = !rememberedPlace();
    };
    addEventListener('pageshow', again, { signal });
    title.textContent = (this.dataset.title ?? '').replace('|', place[this.lang === 'ne' ? 'ne' : 'en']);
    link.href = this.#address(place.id);
    const forget = () => {
      forgetPlace();
      this.hidden = true;
    };
    this.querySelector('button')?.addEventListener('click', forget, { signal });
    const watcher = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        this.#fill(place, signal).catch(() => this.#say([]));
      },
      { rootMargin: '50% 0px' },
    );
    watcher.observe(this);
    signal.addEventListener('abort', () => watcher.disconnect());
  }

  #address(id: string): string {
    return `/${this.lang}/in/${id}`;
  }

  async #fill({ id }: RememberedPlace, signal: AbortSignal): Promise<void> {
    const cards = await cardsOfPage(this.#address(id), signal);
    const wider = id.split('/').slice(0, -1).join('/');
    const known = new Set(cards.map((card) => card.dataset.listing));
    const more = cards.length < fewestShown && wider ? await cardsOfPage(this.#address(wider), signal) : [];
    this.#say([...cards, ...more.filter((card) => !known.has(card.dataset.listing))].slice(0, mostShown));
  }

  #say(cards: HTMLElement[]): void {
    const list = this.querySelector('ul');
    if (!list) return;
    if (cards.length > 0) list.replaceChildren(...cards);
    else list.replaceWith(Object.assign(document.createElement('p'), { textContent: this.dataset.none }));
  }
}

defineIsland('near-you', NearYou);

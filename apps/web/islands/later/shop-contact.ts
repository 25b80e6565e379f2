import { send } from '@/data/plain-api.ts';
import { defineIsland, IslandElement } from '../lib/island-element.ts';

export interface Attributes {
  /** The slug of the shop. */
  'data-shop': string;
  'data-offline': string;
  'data-failed': string;
  'data-today': string;
  'data-needed': string;
  'data-whatsapp': string;
}

interface Numbers {
  phones: string[];
  whatsapp: string | null;
  email: string | null;
}

/**
 * Shows the numbers of a shop to a signed-in person who presses the button inside it (features/shop/shop-contact.tsx). They are in
 * no page: they are asked for, and stay in this one alone. For who is not signed in the button is a link to do so.
 */
class ShopContact extends IslandElement {
  #busy = false;

  protected override wake(signal: AbortSignal): void {
    const button = this.querySelector('a');
    button?.addEventListener(
      'click',
      (event) => {
        // Only the early script's mark is known here; a session that has ended all the same is answered below.
        if (document.documentElement.dataset.account === undefined) return;
        event.preventDefault();
        this.#ask(button);
      },
      { signal },
    );
  }

  async #ask(button: HTMLAnchorElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#say('');
    try {
      const answer = await send('POST /api/shops/{slug}/contact', this.dataset.shop);
      if (answer.ok) {
        this.#show(await answer.json());
        button.hidden = true;
      } else if (answer.status === 401) location.assign(button.href);
      else {
        const { error } = await answer.json().catch(() => ({ error: null }));
        const { failed = '', today = '', needed = '' } = this.dataset;
        if (error?.code === 'phone_needed') this.#say(needed, true);
        else this.#say(answer.status === 429 ? today : failed);
      }
    } catch {
      this.#say((navigator.onLine ? this.dataset.failed : this.dataset.offline) ?? '');
    }
    this.#busy = false;
  }

  #show({ phones, whatsapp, email }: Numbers): void {
    const ways = [
      ...phones.map((phone) => [`tel:${phone}`, phone.replace(/^\+977/, '')] as const),
      ...(whatsapp ? [[`https://wa.me/${whatsapp.slice(1)}`, this.dataset.whatsapp ?? ''] as const] : []),
      ...(email ? [[`mailto:${email}`, email] as const] : []),
    ];
    const list = this.querySelector('ul');
    for (const [href, text] of ways) {
      const way = document.createElement('a');
      way.href = href;
      way.rel = 'nofollow noopener';
      way.className = 'link inline-flex min-h-11 items-center font-semibold';
      const words = document.createElement('bdi');
      words.textContent = text;
      way.append(words);
      const item = document.createElement('li');
      item.append(way);
      list?.append(item);
    }
    list?.querySelector('a')?.focus();
  }

  #say(text: string, addPhone = false): void {
    const [note, link] = this.querySelectorAll<HTMLElement>('[data-note]');
    if (note) note.textContent = text;
    if (link) link.hidden = !addPhone;
  }
}

defineIsland('shop-contact', ShopContact);

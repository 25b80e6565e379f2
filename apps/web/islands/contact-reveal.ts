import { send } from '@/data/plain-api.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';
import { outcomeOf } from './lib/reveal-outcome.ts';

export interface Attributes {
  /** The number of the listing. */
  'data-listing': number;
  'data-offline': string;
  'data-failed': string;
  'data-today': string;
  'data-needed': string;
}

/**
 * Shows the seller's number to a signed-in person who presses the button inside it
 * (features/listing/contact-number.tsx). The number is in no page: it is asked for, and stays in this one alone. For who
 * is not signed in the button is a link to do so.
 */
class ContactReveal extends IslandElement {
  #busy = false;

  protected override wake(signal: AbortSignal): void {
    const button = this.querySelector('a');
    button?.addEventListener(
      'click',
      (event) => {
        // Only the early script's mark is known here; a session that has ended all the same is answered below.
        if (document.documentElement.dataset.account === undefined) return;
        event.preventDefault();
        this.#ask(button.href);
      },
      { signal },
    );
  }

  async #ask(signIn: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#say('');
    try {
      const answer = await send('POST /api/ads/{id}/contact', Number(this.dataset.listing));
      const { failed = '', today = '', needed: phoneNeeded = '' } = this.dataset;
      const body = await answer.json().catch(() => null);
      const outcome = outcomeOf(answer.status, body, { failed, today, phoneNeeded });
      if (outcome.kind === 'shown') this.#show(outcome.phone);
      else if (outcome.kind === 'sign-in') location.assign(signIn);
      else this.#say(outcome.text, outcome.addPhone);
    } catch {
      this.#say((navigator.onLine ? this.dataset.failed : this.dataset.offline) ?? '');
    }
    this.#busy = false;
  }

  #show(phone: string): void {
    const ways = this.querySelectorAll<HTMLAnchorElement>('[data-to]');
    for (const way of ways) {
      way.href = way.dataset.to?.replace('0', phone.slice(1)) ?? '';
      const number = way.querySelector('bdi');
      if (number) number.textContent = phone.slice(4);
    }
    this.dataset.shown = '';
    ways[0]?.focus();
  }

  #say(text: string, addPhone = false): void {
    const [note, link] = this.querySelectorAll<HTMLElement>('[data-note]');
    if (note) note.textContent = text;
    if (link) link.hidden = !addPhone;
  }
}

defineIsland('contact-reveal', ContactReveal);

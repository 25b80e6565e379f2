import { send } from '@/data/plain-api.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The number of the listing. */
  'data-listing': number;
  /** What is said once it is sent, and where it is not. */
  'data-done': string;
  'data-failed': string;
  'data-own': string;
  'data-today': string;
  /** Where to sign in, and to come back from. */
  'data-sign-in': string;
}

/** Sends the report of the form inside it (features/listing/report-listing.tsx) without leaving the page. */
class ListingReport extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const form = this.querySelector('form');
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const { submitter } = event;
        if (submitter instanceof HTMLButtonElement) this.#report(form, submitter.value);
      },
      { signal },
    );
  }

  async #report(form: HTMLFormElement, reason: string): Promise<void> {
    const { listing, done, failed, own, today, signIn = '' } = this.dataset;
    const answer = await send('POST /api/ads/{id}/report', Number(listing), { reason }).catch(() => null);
    if (answer?.status === 401) {
      location.assign(signIn);
      return;
    }
    const said = { 201: done, 409: own, 429: today }[answer?.status ?? 0] ?? failed;
    if (answer?.ok) form.hidden = true;
    const note = this.querySelector('[role=status]');
    if (note) note.textContent = said ?? '';
  }
}

defineIsland('listing-report', ListingReport);

import { send } from '@/data/plain-api.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** What is reported: the number of a listing, the handle of a person, or the slug of a shop. */
  'data-listing'?: number | undefined;
  'data-person'?: string | undefined;
  /** A review of the person. */
  'data-review'?: string | undefined;
  /** The answer of the person to such a review. */
  'data-answer'?: string | undefined;
  'data-shop'?: string | undefined;
  /** What is said once it is sent, and where it is not. */
  'data-done': string;
  'data-failed': string;
  'data-own': string;
  'data-today': string;
  /** Where to sign in, and to come back from. */
  'data-sign-in': string;
}

function sendReport(
  { listing, person, review, answer, shop }: DOMStringMap,
  reason: string,
): Promise<Response> {
  if (shop) return send('POST /api/shops/{slug}/report', shop, { reason });
  if (review) return send('POST /api/reviews/{id}/report', review, { reason });
  if (answer) return send('POST /api/reviews/{id}/answer/report', answer, { reason });
  if (person) return send('POST /api/users/{handle}/report', person, { reason });
  return send('POST /api/ads/{id}/report', Number(listing), { reason });
}

/** Sends the report of the form inside it (features/listing/report-form.tsx) without leaving the page. */
class ReportForm extends IslandElement {
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
    const { done, failed, own, today, signIn = '' } = this.dataset;
    const answer = await sendReport(this.dataset, reason).catch(() => null);
    if (answer?.status === 401) {
      location.assign(signIn);
      return;
    }
    // Who may not act for now is told so where they can answer.
    if (answer?.status === 403) {
      location.assign(`/${document.documentElement.lang}/decisions`);
      return;
    }
    // One's own listing is a conflict, oneself is no input.
    const said = { 201: done, 400: own, 409: own, 429: today }[answer?.status ?? 0] ?? failed;
    if (answer?.ok) form.hidden = true;
    const note = this.querySelector('[role=status]');
    if (note) note.textContent = said ?? '';
  }
}

defineIsland('report-form', ReportForm);

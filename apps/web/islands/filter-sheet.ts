import { searchCountLabel } from '@/data/search-count.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** Address that says how many a search would find. */
  'data-count': string;
}

const asking = ['#filters', '#filters-place'];
const wide = '(min-width: 60rem)';
const pauseMilliseconds = 250;

/**
 * The filters inside it (features/search/search-filters.tsx): on a phone a dialog while the address says so, which is why going
 * back shuts it; everywhere their button says how many there would be, as they change.
 */
class FilterSheet extends IslandElement {
  // Made when it is first needed: until then the page is as the server wrote it.
  #dialog: HTMLDialogElement | null = null;

  protected override wake(signal: AbortSignal): void {
    const panel = this.querySelector<HTMLElement>('.filters');
    const button = panel?.querySelector<HTMLButtonElement>('button[type=submit]');
    const form = button?.form;
    if (!panel || !button || !form) return;
    const room = matchMedia(wide);
    const isAsked = () => asking.includes(location.hash) && !room.matches;
    const isOpen = () => this.#dialog?.open ?? false;

    const closed = () => {
      this.append(panel);
      if (isAsked()) leave();
    };
    const follow = () => {
      if (isOpen() === isAsked()) return;
      if (isOpen()) this.#dialog?.close();
      else this.#open(panel, closed);
    };
    // Back to the page as it was before the sheet, or to its address without it.
    const leave = () => {
      if (history.state?.sheet) return history.back();
      history.replaceState(null, '', location.pathname + location.search);
      follow();
    };
    const clicked = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const hash = link?.getAttribute('href') ?? '';
      if (room.matches || event.defaultPrevented) return;
      if (isOpen() && (hash === '#list' || event.target === this.#dialog)) {
        event.preventDefault();
        leave();
      } else if (asking.includes(hash)) {
        event.preventDefault();
        history.pushState({ sheet: true }, '', hash);
        follow();
      }
    };
    // In place of the sheet: going back from the results leads to the list.
    const sent = (event: Event) => {
      if (!isOpen()) return;
      event.preventDefault();
      location.replace(`${form.action}?${said(form)}`);
    };
    const tidy = () => document.querySelector<HTMLElement>('#sorts:popover-open')?.hidePopover();

    document.addEventListener('click', clicked, { signal });
    for (const name of ['popstate', 'hashchange', 'pageshow']) addEventListener(name, follow, { signal });
    room.addEventListener('change', follow, { signal });
    form.addEventListener('submit', sent, { signal });
    addEventListener('pagehide', tidy, { signal });
    this.#count(panel, button, form, signal);
    follow();
  }

  #open(panel: HTMLElement, closed: () => void): void {
    this.#dialog ??= document.createElement('dialog');
    this.#dialog.className = 'filter-dialog';
    this.#dialog.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
    this.#dialog.addEventListener('close', closed, { once: true });
    this.append(this.#dialog);
    this.#dialog.append(panel);
    this.#dialog.showModal();
    if (location.hash === asking[1]) panel.querySelector<HTMLElement>('#where')?.focus();
  }

  /** Keeps the button's promise true. What cannot be counted now is shown when it is pressed. */
  #count(panel: HTMLElement, button: HTMLButtonElement, form: HTMLFormElement, signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const count = async () => {
      asked.abort();
      asked = new AbortController();
      const label = await searchCountLabel(this.dataset.count ?? '', said(form), asked.signal);
      if (label) button.textContent = label;
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, pauseMilliseconds);
    };
    panel.addEventListener('input', later, { signal });
    panel.addEventListener('choose', later, { signal, capture: true });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      asked.abort();
    });
  }
}

/** What the form says, without what says nothing. */
function said(form: HTMLFormElement): URLSearchParams {
  const all = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new URLSearchParams(all);
}

defineIsland('filter-sheet', FilterSheet);

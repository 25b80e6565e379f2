import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The address to copy. */
  'data-address': string;
  /** What the button says once it has. */
  'data-done': string;
}

/** Gives the button inside it (features/listing/share-links.tsx) the page's address to copy. */
class CopyLink extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const label = this.querySelector('span');
    const { address = '', done = '' } = this.dataset;
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(address);
        if (label) label.textContent = done;
      } catch {
        // Not allowed to here: the address is shown instead, to be copied by hand.
        prompt('', address);
      }
    };
    this.querySelector('button')?.addEventListener('click', copy, { signal });
  }
}

defineIsland('copy-link', CopyLink);

import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The address to send on, and what it is of. */
  'data-address': string;
  'data-title': string;
}

/** The button inside it (features/listing/share-links.tsx) opens the phone's own list of apps; where there is none, it is not shown. */
class ShareSheet extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { address: url = '', title = '' } = this.dataset;
    // Who closes the list has changed their mind, and nothing went wrong.
    const open = () => navigator.share({ title, url }).catch(() => {});
    this.querySelector('button')?.addEventListener('click', open, { signal });
  }
}

defineIsland('share-sheet', ShareSheet);

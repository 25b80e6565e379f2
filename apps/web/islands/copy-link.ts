import { whenParsed } from './when-parsed.ts';

/** Gives the button inside it (features/listing/share-links.tsx) the page's address to copy. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    whenParsed(() => this.#connect());
  }

  #connect(): void {
    const label = this.querySelector('span');
    const { address = '', done = '' } = this.dataset;
    this.querySelector('button')?.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(address);
        if (label) label.textContent = done;
      } catch {
        // Not allowed to here: the address is shown instead, to be copied by hand.
        prompt('', address);
      }
    });
  }
}

customElements.define('copy-link', CopyLink);

import { whenParsed } from './when-parsed.ts';

// Rendered on the server, where React imports an island with what it belongs to, an element is only markup.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * What all islands are: an element around what the server rendered, which `wake` brings to life each time the element
 * comes into the page. What `wake` listens to it lets go of by the signal: an element that is moved, as React and
 * browser extensions may do, would otherwise hear everything twice.
 */
export abstract class IslandElement extends Base {
  #asleep = new AbortController();

  connectedCallback(): void {
    this.#asleep.abort();
    this.#asleep = new AbortController();
    const { signal } = this.#asleep;
    whenParsed(() => {
      if (signal.aborted) return;
      this.wake(signal);
      // Before its script was there (shell/early-script.ts).
      if (this.dataset.pressed === undefined) return;
      delete this.dataset.pressed;
      this.querySelector('button')?.click();
    });
  }

  disconnectedCallback(): void {
    this.#asleep.abort();
  }

  protected abstract wake(signal: AbortSignal): void;
}

/** Defines the element, where there are elements, unless a copy of the same script has. */
export function defineIsland(name: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(name))
    customElements.define(name, element);
}

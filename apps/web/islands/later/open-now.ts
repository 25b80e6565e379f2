import { defineIsland, IslandElement } from '../lib/island-element.ts';

export interface Attributes {
  /** What is said from which instant on (packages/frontend/src/shop/open-state.ts), as JSON. */
  'data-sayings': string;
}

/** Keeps what is said of a shop being open right, however long ago its page was made. */
class OpenNow extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const all: { from: number; open: boolean; text: string }[] = JSON.parse(this.dataset.sayings ?? '[]');
    const paint = () => {
      const now = Date.now();
      const said = all.findLast(({ from }) => from <= now);
      const text = this.querySelector('span');
      if (!said || !text) return;
      text.textContent = said.text;
      this.toggleAttribute('data-open', said.open);
    };
    paint();
    const timer = setInterval(paint, 60_000);
    signal.addEventListener('abort', () => clearInterval(timer));
    addEventListener('pageshow', paint, { signal });
  }
}

defineIsland('open-now', OpenNow);

import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** Address of the script that suggests. */
  'data-script': string;
}

/** Loads what suggests searches when the field is first touched: most pages are read without searching. */
class SearchField extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const load = () => {
      const script = document.createElement('script');
      script.src = this.dataset.script ?? '';
      document.head.append(script);
    };
    if (this.contains(document.activeElement)) load();
    else this.addEventListener('focusin', load, { once: true, signal });
  }
}

defineIsland('search-field', SearchField);

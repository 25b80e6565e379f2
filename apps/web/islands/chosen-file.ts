import { defineIsland, IslandElement } from './lib/island-element.ts';

export type Attributes = Record<never, never>;

/** Says beside the button of a file (forms/file-field.tsx) what the chosen one is called; that one is chosen shows without it. */
class ChosenFile extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const input = this.querySelector('input');
    const shown = this.querySelector('.file-chosen');
    if (!input || !shown) return;
    const show = () => {
      const names = [...(input.files ?? [])].map(({ name }) => name).join(', ');
      if (names) shown.textContent = names;
    };
    input.addEventListener('change', show, { signal });
    // On the way back a browser may still have it.
    show();
  }
}

defineIsland('chosen-file', ChosenFile);

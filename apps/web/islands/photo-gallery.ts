import { defineIsland, IslandElement } from './lib/island-element.ts';

const restMilliseconds = 150;

export interface Attributes {
  /** The count for each photo, as a JSON list of texts. */
  'data-counts': string;
}

/**
 * Gives the strip of photos inside it its buttons, arrow keys and count. Built on what the server rendered
 * (features/listing/gallery.tsx); without it the strip is scrolled, and the small pictures lead to each photo.
 */
class PhotoGallery extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const strip = this.querySelector('ul');
    const buttons = this.querySelectorAll('button');
    const count = this.querySelector('p');
    const number = count?.lastElementChild;
    if (!strip || !count || !number) return;
    const counts: string[] = JSON.parse(this.dataset.counts ?? '[]');
    const last = counts.length - 1;
    let shown = -1;
    // Where the strip is on its way to: a second press goes on from there, not from what is passing by.
    let goal: number | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const follow = () => {
      const at = Math.min(last, Math.max(0, Math.round(strip.scrollLeft / strip.clientWidth)));
      if (at === shown) return;
      shown = at;
      number.textContent = counts[at] ?? '';
      // Not `disabled`: the focus stays on the button that has led to the end.
      buttons[0]?.setAttribute('aria-disabled', String(at === 0));
      buttons[1]?.setAttribute('aria-disabled', String(at === last));
    };
    const step = (by: number) => {
      goal = Math.min(last, Math.max(0, (goal ?? shown) + by));
      // Smooth or at once is the style sheet's to say: it knows who wants less motion.
      strip.scrollTo({ left: goal * strip.clientWidth });
    };

    const scrolled = () => {
      follow();
      clearTimeout(rest);
      rest = setTimeout(() => {
        goal = null;
      }, restMilliseconds);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The photos' own links are passed over by the tab key: one stop is enough for the strip.
      if (event.key === 'Enter' && event.target === strip) strip.children[shown]?.querySelector('a')?.click();
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      step(by);
    };

    strip.addEventListener('scroll', scrolled, { signal });
    this.addEventListener('keydown', pressed, { signal });
    for (const [index, button] of buttons.entries()) {
      button.addEventListener('click', () => step(index === 0 ? -1 : 1), { signal });
      button.hidden = false;
    }
    follow();
    count.hidden = false;
  }
}

defineIsland('photo-gallery', PhotoGallery);

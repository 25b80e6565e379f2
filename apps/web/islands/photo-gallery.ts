import type { PhotoViewer } from './later/photo-viewer.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';
import { PhotoSteps } from './lib/photo-steps.ts';
import { viewerOf } from './lib/viewer-of.ts';

export interface Attributes {
  /** The count for each photo, as a JSON list of texts. */
  'data-counts': string;
  /** Address of the script of the element that shows photos over the whole screen. */
  'data-viewer': string;
}

/**
 * Gives the strip of photos inside it its buttons, arrow keys and count, and opens a photo that is pressed over the whole screen.
 * That is an entry of the history, so that Back leads to the page as it was. Built on what the server rendered
 * (features/listing/gallery.tsx); without it the strip is scrolled, the small pictures lead to each photo, and each photo to its file.
 */
class PhotoGallery extends IslandElement {
  #viewer: Promise<PhotoViewer> | null = null;
  #steps: PhotoSteps | null = null;
  /** The photo that was shown last over the whole screen. */
  #viewed = 0;

  protected override wake(signal: AbortSignal): void {
    const strip = this.querySelector<HTMLElement>('.gallery');
    if (!strip) return;
    const counts: string[] = JSON.parse(this.dataset.counts ?? '[]');
    this.#steps = new PhotoSteps(this, strip, counts, signal);
    if (typeof HTMLDialogElement === 'undefined') return;

    const dialog = this.querySelector('dialog');
    strip.addEventListener('click', (event) => this.#press(event, strip), { signal });
    this.addEventListener('viewed', (event) => this.#follow(event, counts), { signal });
    dialog?.addEventListener('close', () => this.#shut(strip), { signal });
    addEventListener('popstate', ({ state }) => this.#recall(state, dialog, strip), { signal });
    this.#recall(history.state, dialog, strip);
  }

  #press(event: MouseEvent, strip: HTMLElement): void {
    // Whoever wants a photo in a window of its own is given its file.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const at = link ? linksOf(strip).indexOf(link) : -1;
    if (!link || at < 0) return;
    event.preventDefault();
    this.#open(strip, at).then(
      // Pressed again while its script was on the way, it is one photo and one way back.
      () => history[photoOf(history.state) === null ? 'pushState' : 'replaceState']({ photo: at }, ''),
      // Without the script the file is what it always was.
      () => location.assign(link.href),
    );
  }

  async #open(strip: HTMLElement, at: number): Promise<void> {
    this.#viewer ??= viewerOf(this);
    const photos = linksOf(strip).map((link) => {
      const image = link.querySelector('img');
      return {
        large: link.href,
        alt: image?.alt ?? '',
        small: image?.complete ? image.currentSrc : '',
      };
    });
    try {
      (await this.#viewer).open(photos, at);
    } catch (error) {
      this.#viewer = null;
      throw error;
    }
  }

  /** Shows what an entry of the history says: a photo, or the page. */
  #recall(state: unknown, dialog: HTMLDialogElement | null, strip: HTMLElement): void {
    const at = photoOf(state);
    if (at === null) dialog?.close();
    else this.#open(strip, at).catch(() => {});
  }

  #follow(event: Event, counts: string[]): void {
    this.#viewed = (event as CustomEvent<number>).detail;
    const count = this.querySelector('.viewer-count');
    if (count) count.textContent = counts[this.#viewed] ?? '';
    if (photoOf(history.state) !== null) history.replaceState({ photo: this.#viewed }, '');
  }

  /** However it was closed, the page shows the same photo, and the entry of the history is left. */
  #shut(strip: HTMLElement): void {
    this.#steps?.show(this.#viewed);
    const link = linksOf(strip)[this.#viewed];
    (strip.tabIndex === 0 ? strip : link)?.focus({ preventScroll: true });
    if (photoOf(history.state) !== null) history.back();
  }
}

function linksOf(strip: HTMLElement): HTMLAnchorElement[] {
  return [...strip.querySelectorAll('a')];
}

function photoOf(state: unknown): number | null {
  const at = (state as { photo?: unknown } | null)?.photo;
  return typeof at === 'number' ? at : null;
}

defineIsland('photo-gallery', PhotoGallery);

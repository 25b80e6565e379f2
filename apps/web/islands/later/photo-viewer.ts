import { defineIsland, IslandElement } from '../lib/island-element.ts';
import { PhotoZoom } from '../lib/photo-zoom.ts';

/** A photo of the page: where its large file is, what is in it, and what stands there until the large one has come. */
export interface ViewerPhoto {
  large: string;
  alt: string;
  small: string;
}

/**
 * The photos of a page over the whole screen, in the dialog inside it (features/listing/photo-viewer.tsx). Loaded when
 * somebody opens a photo. Swiping is scrolling; two fingers, a double tap or the wheel with Ctrl enlarge what is shown.
 * `open` and `shut` are called by whoever owns the history (photo-gallery.ts), which hears `viewed` and the dialog's `close`.
 */
export class PhotoViewer extends IslandElement {
  #photos: ViewerPhoto[] = [];
  #at = -1;
  #zoom: PhotoZoom | null = null;

  protected override wake(signal: AbortSignal): void {
    const { strip, close, steps } = this.#parts();
    this.#zoom = new PhotoZoom(strip, signal, () => this.#slide());
    strip.addEventListener('scroll', () => this.#follow(), { signal });
    close.addEventListener('click', () => this.#dialog().close(), { signal });
    for (const [index, button] of steps.entries())
      button.addEventListener('click', () => this.#go(this.#at + (index === 0 ? -1 : 1)), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    addEventListener('resize', () => this.#settle(), { signal });
  }

  /** Shows the photos from this one on. */
  open(photos: ViewerPhoto[], at: number): void {
    const { strip } = this.#parts();
    if (strip.children.length === 0) {
      this.#photos = photos;
      strip.append(...photos.map(slideOf));
    }
    if (!this.#dialog().open) this.#dialog().showModal();
    this.#zoom?.reset();
    this.#at = -1;
    this.#go(at, 'instant');
    this.#follow();
  }

  shut(): void {
    this.#dialog().close();
  }

  #dialog(): HTMLDialogElement {
    return this.querySelector('dialog') ?? document.createElement('dialog');
  }

  #parts() {
    const dialog = this.#dialog();
    const [close, ...steps] = dialog.querySelectorAll('button');
    return {
      strip: dialog.querySelector('ul') ?? document.createElement('ul'),
      close: close ?? document.createElement('button'),
      steps,
    };
  }

  #slide(): HTMLElement | null {
    return this.#parts().strip.children[this.#at]?.querySelector('img') ?? null;
  }

  #go(to: number, behavior: ScrollBehavior = 'auto'): void {
    const { strip } = this.#parts();
    if (to >= 0 && to < this.#photos.length) strip.scrollTo({ left: to * strip.clientWidth, behavior });
  }

  /** Turned or drawn to another size, it shows the same photo, as a whole. */
  #settle(): void {
    this.#zoom?.reset();
    this.#go(this.#at, 'instant');
  }

  #follow(): void {
    const { strip, steps } = this.#parts();
    const last = this.#photos.length - 1;
    const at = Math.min(last, Math.max(0, Math.round(strip.scrollLeft / strip.clientWidth)));
    if (at === this.#at) return;
    this.#zoom?.reset();
    this.#at = at;
    this.#load(at);
    // Not `disabled`: the focus stays on the button that has led to the end.
    steps[0]?.setAttribute('aria-disabled', String(at === 0));
    steps[1]?.setAttribute('aria-disabled', String(at === last));
    this.dispatchEvent(new CustomEvent('viewed', { detail: at, bubbles: true }));
  }

  /** Fetches the large file of a photo, and then that of the next one. */
  #load(at: number): void {
    const photo = this.#photos[at];
    const slide = this.#parts().strip.children[at];
    const image = slide?.querySelector('img');
    if (!photo || !image || image.getAttribute('src') === photo.large) return;
    image.src = photo.large;
    image.onload = () => {
      slide?.removeAttribute('style');
      if (at === this.#at) this.#load(at + 1);
    };
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: this.#photos.length - 1 }[
      event.key
    ];
    const times = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[event.key];
    const ofPage = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key);
    if (to === undefined && times === undefined && !ofPage) return;
    event.preventDefault();
    if (to !== undefined) this.#go(to);
    else if (times) this.#zoom?.by(times);
  }
}

function slideOf({ alt, small }: ViewerPhoto): HTMLLIElement {
  const slide = document.createElement('li');
  const image = document.createElement('img');
  image.alt = alt;
  image.draggable = false;
  // What the page has shown already stands there at once, as large.
  if (small) slide.style.backgroundImage = `url("${small}")`;
  slide.append(image);
  return slide;
}

defineIsland('photo-viewer', PhotoViewer);

import { moved, tapScale, whole, type Zoom, zoomed } from '@thulubazaar/frontend/photos/zoom';

const tapMilliseconds = 300;
const tapPixels = 24;

interface Finger {
  x: number;
  y: number;
}

/** Enlarges what a strip shows: by two fingers, a double tap or click, and the wheel with Ctrl, which is the pinch of a trackpad. */
export class PhotoZoom {
  readonly #strip: HTMLElement;
  readonly #shown: () => HTMLElement | null;
  #zoom: Zoom = whole;
  #fingers = new Map<number, Finger>();
  #began = { x: 0, y: 0, at: 0 };
  #tapped = { x: 0, y: 0, at: 0 };

  constructor(strip: HTMLElement, signal: AbortSignal, shown: () => HTMLElement | null) {
    this.#strip = strip;
    this.#shown = shown;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      hear: (event: HTMLElementEventMap[K]) => void,
    ) => strip.addEventListener(type, hear, { signal, passive: false });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', ({ pointerId }) => this.#fingers.delete(pointerId));
    // Two fingers enlarge: without this the browser may take them for a swipe.
    on('touchstart', (event) => event.touches.length > 1 && event.preventDefault());
    on('wheel', (event) => {
      // The page behind does not scroll along.
      if (event.ctrlKey || Math.abs(event.deltaY) > Math.abs(event.deltaX)) event.preventDefault();
      if (event.ctrlKey) this.by(Math.exp(-event.deltaY / 100), event);
    });
  }

  reset(): void {
    this.#show(whole);
  }

  /** Enlarges so many times, around a point of the screen or the middle. */
  by(times: number, around?: { clientX: number; clientY: number }): void {
    this.#to(this.#zoom.scale * times, around);
  }

  #box(): DOMRect {
    return this.#strip.getBoundingClientRect();
  }

  #to(scale: number, around?: { clientX: number; clientY: number }): void {
    const box = this.#box();
    const at = around
      ? { x: around.clientX - box.x, y: around.clientY - box.y }
      : { x: box.width / 2, y: box.height / 2 };
    this.#show(zoomed(this.#zoom, scale, at, box));
  }

  #show(zoom: Zoom): void {
    const image = this.#shown();
    this.#zoom = zoom;
    // What is enlarged is moved by one finger; the strip stays.
    this.#strip.toggleAttribute('data-zoomed', zoom.scale > 1);
    if (image)
      image.style.transform = zoom.scale > 1 ? `translate(${zoom.x}px,${zoom.y}px) scale(${zoom.scale})` : '';
  }

  #down({ pointerId, clientX, clientY, timeStamp }: PointerEvent): void {
    this.#fingers.set(pointerId, { x: clientX, y: clientY });
    this.#began = { x: clientX, y: clientY, at: this.#fingers.size > 1 ? 0 : timeStamp };
    if (this.#zoom.scale > 1) this.#strip.setPointerCapture(pointerId);
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    const before = this.#fingers.get(pointerId);
    if (!before) return;
    const now = { x: clientX, y: clientY };
    const other = [...this.#fingers].find(([id]) => id !== pointerId)?.[1];
    this.#fingers.set(pointerId, now);
    // Each of two fingers has its half of the way.
    const share = other ? 0.5 : 1;
    const by = { x: (now.x - before.x) * share, y: (now.y - before.y) * share };
    if (other) {
      const spread = distance(now, other) / Math.max(1, distance(before, other));
      this.by(spread, { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    }
    if (this.#zoom.scale > 1) this.#show(moved(this.#zoom, by, this.#box()));
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const here = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (!together(this.#began, here)) return;
    const twice = together(this.#tapped, here);
    this.#tapped = twice ? { x: 0, y: 0, at: 0 } : here;
    if (twice) this.#to(this.#zoom.scale > 1 ? 1 : tapScale, event);
  }
}

function distance(a: Finger, b: Finger): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function together(a: Finger & { at: number }, b: Finger & { at: number }): boolean {
  return b.at - a.at < tapMilliseconds && distance(a, b) < tapPixels;
}

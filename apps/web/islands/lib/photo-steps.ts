const restMilliseconds = 150;

/** Moves a strip of photos by its buttons and arrow keys, and counts what it shows. */
export class PhotoSteps {
  readonly #strip: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  readonly #number: Element | null;
  readonly #counts: string[];
  #shown = -1;
  // Where the strip is on its way to: a second press goes on from there, not from what is passing by.
  #goal: number | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(gallery: HTMLElement, strip: HTMLElement, counts: string[], signal: AbortSignal) {
    const count = gallery.querySelector<HTMLElement>('.gallery-count');
    this.#strip = strip;
    this.#counts = counts;
    this.#buttons = [...gallery.querySelectorAll<HTMLButtonElement>('.gallery-step')];
    this.#number = count?.lastElementChild ?? null;
    // Of one photo there is nothing to step through.
    if (!count) return;
    strip.addEventListener('scroll', () => this.#scrolled(), { signal });
    strip.addEventListener('scrollend', () => this.#arrived(), { signal });
    strip.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    for (const [index, button] of this.#buttons.entries()) {
      button.addEventListener('click', () => this.#step(index === 0 ? -1 : 1), { signal });
      button.addEventListener('keydown', (event) => this.#pressed(event), { signal });
      button.hidden = false;
    }
    this.#follow();
    count.hidden = false;
  }

  /** Shows a photo at once. */
  show(at: number): void {
    this.#strip.scrollTo({ left: at * this.#strip.clientWidth, behavior: 'instant' });
  }

  get #last(): number {
    return this.#counts.length - 1;
  }

  #follow(): void {
    const { scrollLeft, clientWidth } = this.#strip;
    const at = Math.min(this.#last, Math.max(0, Math.round(scrollLeft / clientWidth)));
    if (at === this.#shown) return;
    this.#shown = at;
    if (this.#number) this.#number.textContent = this.#counts[at] ?? '';
    // Not `disabled`: the focus stays on the button that has led to the end.
    this.#buttons[0]?.setAttribute('aria-disabled', String(at === 0));
    this.#buttons[1]?.setAttribute('aria-disabled', String(at === this.#last));
  }

  #step(by: number): void {
    this.#goal = Math.min(this.#last, Math.max(0, (this.#goal ?? this.#shown) + by));
    // Smooth or at once is the style sheet's to say: it knows who wants less motion.
    this.#strip.scrollTo({ left: this.#goal * this.#strip.clientWidth });
  }

  #scrolled(): void {
    this.#follow();
    // A slow phone draws less often than any pause that is short enough: where the browser says when it is over, it does.
    if ('onscrollend' in this.#strip) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#arrived(), restMilliseconds);
  }

  #arrived(): void {
    this.#goal = null;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The photos' own links are passed over by the tab key: one stop is enough for the strip.
    if (event.key === 'Enter' && event.target === this.#strip)
      this.#strip.children[this.#shown]?.querySelector('a')?.click();
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#step(by);
  }
}

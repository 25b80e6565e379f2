import type { Place } from '@thulubazaar/contract';
import { suggestPlaces } from '@/data/suggest-places.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

const pauseMilliseconds = 180;
const mostPlaces = 7;

export interface Attributes {
  'data-counts': string;
  'data-levels': string;
}

/**
 * Makes the text field inside it suggest places in either script (an ARIA combobox). Built on what the server
 * rendered (forms/place-picker.tsx); a page without it still finds the place from what was typed.
 */
class PlacePicker extends IslandElement {
  #field: HTMLInputElement | null = null;
  #chosen: HTMLInputElement | null = null;
  #list: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #places: Place[] = [];
  #active = -1;
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override wake(): void {
    this.#field = this.querySelector('input:not([type=hidden])');
    this.#chosen = this.querySelector('input[type=hidden]');
    this.#list = this.querySelector('[role=listbox]');
    this.#status = this.querySelector('[role=status]');
    const field = this.#field;
    if (!field || !this.#list) return;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', this.#list.id);
    field.addEventListener('input', () => this.#typed(field.value.trim()));
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => this.#close());
    // The field keeps the focus while a finger chooses.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#clicked(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  #typed(text: string): void {
    if (this.#chosen) this.#chosen.value = '';
    this.#cancel();
    if (!text) {
      this.#close();
      return;
    }
    const { signal } = this.#abort;
    this.#timer = setTimeout(() => {
      suggestPlaces(text, mostPlaces, signal).then(
        (places) => {
          if (!signal.aborted) this.#show(places);
        },
        () => {
          // Without suggestions the field still works as plain text.
        },
      );
    }, pauseMilliseconds);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #show(places: Place[]): void {
    const lang = this.lang === 'ne' ? 'ne' : 'en';
    this.#places = places;
    // The names of the levels, in the page's language: a town often has its district's name.
    const levels: Record<string, string> = JSON.parse(this.dataset.levels ?? '{}');
    this.#list?.replaceChildren(
      ...places.map((place, index) => {
        const option = document.createElement('div');
        const other = document.createElement('small');
        const otherLang = lang === 'en' ? 'ne' : 'en';
        option.id = `${this.#list?.id}-${index}`;
        option.setAttribute('role', 'option');
        other.lang = otherLang;
        other.textContent = place.name[otherLang];
        const level = document.createElement('small');
        level.textContent = levels[place.level] ?? '';
        option.append(place.label[lang], other, level);
        return option;
      }),
    );
    this.#activate(-1);
    this.#open(places.length > 0);
    if (this.#status) this.#status.textContent = this.#countMessage(places.length);
  }

  /** The sentences for 0, 1, 2… places come from the server, in the page's language. */
  #countMessage(count: number): string {
    return (JSON.parse(this.dataset.counts ?? '[]') as string[])[count] ?? '';
  }

  #open(open: boolean): void {
    if (this.#list) this.#list.hidden = !open;
    this.#field?.setAttribute('aria-expanded', String(open));
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...(this.#list?.children ?? [])].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) {
        this.#field?.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
    if (index < 0) this.#field?.removeAttribute('aria-activedescendant');
  }

  #choose(index: number): void {
    const place = this.#places[index];
    if (!place || !this.#field || !this.#chosen) return;
    this.#field.value = place.label[this.lang === 'ne' ? 'ne' : 'en'];
    this.#chosen.value = place.id;
    this.#close();
  }

  #close(): void {
    this.#cancel();
    this.#places = [];
    this.#activate(-1);
    this.#open(false);
    this.#list?.replaceChildren();
    if (this.#status) this.#status.textContent = '';
  }

  #key(event: KeyboardEvent): void {
    const count = this.#places.length;
    if (count === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp') this.#activate((this.#active <= 0 ? count : this.#active) - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
  }

  #clicked(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) this.#choose([...(this.#list?.children ?? [])].indexOf(option));
  }
}

defineIsland('place-picker', PlacePicker);

import type { Place } from '@thulubazaar/contract';
import { suggestPlaces } from '@/data/suggest.ts';
import { ComboboxElement } from './lib/combobox-element.ts';
import type { Choice, ComboboxState } from './lib/combobox-machine.ts';
import { defineIsland } from './lib/island-element.ts';

const mostPlaces = 7;

/** A place as the field gives it away: its id, and its name in both languages. */
interface PlaceOption extends Choice {
  place: Place;
}

/** What the element says, in the page's language. */
export interface PlacePickerTexts {
  /** For one place found, two, and so on. */
  found: string[];
  none: string;
  failed: string;
  unmatched: string;
  /** The names of the levels: a town often has its district's name. */
  levels: Record<Place['level'], string>;
}

export interface Attributes {
  lang: 'en' | 'ne';
  /** `PlacePickerTexts` as JSON. */
  'data-texts': string;
  /** Only a place of the list will do. */
  'data-strict'?: '' | undefined;
  /** Id and name of the place, where scripts of the page keep it; in a form the hidden field has it. */
  value?: string | undefined;
  label?: string | undefined;
  onchoose?: ((event: CustomEvent<Place | null>) => void) | undefined;
}

/**
 * Makes the text field inside it suggest places in either script. Built on what the server rendered
 * (forms/place-control.tsx); a plain page without it still finds the place from what was typed.
 */
class PlacePicker extends ComboboxElement<PlaceOption> {
  protected override async look(text: string, signal: AbortSignal): Promise<PlaceOption[]> {
    const places = await suggestPlaces(text, mostPlaces, signal);
    return places.map((place) => ({ id: place.id, label: place.label[this.#lang], place }));
  }

  protected override show({ label, place }: PlaceOption): (Node | string)[] {
    const other = document.createElement('small');
    other.lang = this.#lang === 'en' ? 'ne' : 'en';
    other.textContent = place.name[other.lang === 'ne' ? 'ne' : 'en'];
    const level = document.createElement('small');
    level.textContent = this.#texts.levels[place.level];
    return [label, other, level];
  }

  protected override tell(
    news: Exclude<ComboboxState<PlaceOption>['news'], 'nothing'>,
    count: number,
  ): string {
    return news === 'found' ? (this.#texts.found[count - 1] ?? '') : this.#texts[news];
  }

  protected override detail(option: PlaceOption): Place {
    return option.place;
  }

  get #lang(): 'en' | 'ne' {
    return this.lang === 'ne' ? 'ne' : 'en';
  }

  get #texts(): PlacePickerTexts {
    return JSON.parse(this.dataset.texts ?? '{}');
  }
}

defineIsland('place-picker', PlacePicker);

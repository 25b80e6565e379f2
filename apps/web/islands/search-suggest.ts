import type { Suggestion } from '@thulubazaar/contract';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { forgetSearches, searched, searches } from '@/data/phone-memory.ts';
import { suggestSearch } from '@/data/suggest.ts';
import { ComboboxElement } from './lib/combobox-element.ts';
import type { Choice, ComboboxState } from './lib/combobox-machine.ts';
import { defineIsland } from './lib/island-element.ts';

const mostSuggestions = 8;

type Kind = Suggestion['kind'] | 'recent' | 'forget';

interface SearchOption extends Choice {
  kind: Kind;
  /** Beside it: how many listings, or what kind of thing it is. */
  note: string;
  /** Where it leads instead of to a search. */
  href: string | null;
}

/** What the element says, in the page's language. */
export interface SearchSuggestTexts {
  /** For one suggestion found, two, and so on. */
  found: string[];
  /** Beside a place, and beside what was searched for before. */
  place: string;
  recent: string;
  /** The last choice among those. */
  forget: string;
}

export interface Attributes {
  lang: 'en' | 'ne';
  /** `SearchSuggestTexts` as JSON. */
  'data-texts': string;
}

/**
 * Continues what is typed into the search field inside it, in the script being typed; an empty field offers what was
 * searched for on this phone. Without it the form works all the same.
 */
class SearchSuggest extends ComboboxElement<SearchOption> {
  protected override readonly offersEmpty = true;

  protected override wake(signal: AbortSignal): void {
    super.wake(signal);
    const form = this.closest('form');
    form?.addEventListener('submit', () => searched(this.#field?.value ?? ''), { signal });
    this.addEventListener('choose', (event) => this.#go((event as CustomEvent<SearchOption | null>).detail), {
      signal,
    });
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  #go(option: SearchOption | null): void {
    if (!option) return;
    if (option.kind === 'forget') {
      forgetSearches();
      if (this.#field) this.#field.value = '';
      // What was chosen is no words to search for.
      this.#field?.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    searched(option.label);
    if (option.href) location.assign(option.href);
    else this.closest('form')?.requestSubmit();
  }

  protected override async look(text: string, signal: AbortSignal): Promise<SearchOption[]> {
    const { place, recent, forget } = this.#texts;
    if (text === '') {
      const before = searches().map(
        (label): SearchOption => ({ id: `recent ${label}`, label, kind: 'recent', note: recent, href: null }),
      );
      return before.length === 0
        ? []
        : [...before, { id: 'forget', label: forget, kind: 'forget', note: '', href: null }];
    }
    const found = await suggestSearch(text, mostSuggestions, signal);
    return found.map(({ kind, text, id, count }) => ({
      id: `${kind} ${id ?? text}`,
      label: text,
      kind,
      // Not every browser knows the digits of Nepali by itself.
      note: kind === 'place' ? place : count ? formatNumber(count, this.lang === 'ne' ? 'ne' : 'en') : '',
      href: kind === 'category' ? `/${this.lang}/c/${id}` : null,
    }));
  }

  protected override show({ label, note, kind }: SearchOption): (Node | string)[] {
    const name = document.createElement(kind === 'category' ? 'strong' : 'span');
    name.textContent = label;
    const aside = document.createElement('small');
    aside.textContent = note;
    return note ? [name, aside] : [name];
  }

  protected override tell(
    news: Exclude<ComboboxState<SearchOption>['news'], 'nothing'>,
    count: number,
  ): string {
    return news === 'found' ? (this.#texts.found[count - 1] ?? '') : '';
  }

  protected override detail(option: SearchOption): SearchOption {
    return option;
  }

  get #texts(): SearchSuggestTexts {
    return JSON.parse(this.dataset.texts ?? '{}');
  }
}

defineIsland('search-suggest', SearchSuggest);

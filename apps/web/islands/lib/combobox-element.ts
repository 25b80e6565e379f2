import {
  type Choice,
  type ComboboxEvent,
  type ComboboxState,
  initialState,
  isOpen,
  step,
} from './combobox-machine.ts';
import { IslandElement } from './island-element.ts';

const pauseMilliseconds = 180;

/** What the server renders inside, by role: the text field and the list are needed, the rest is used where it is. */
interface Parts {
  field: HTMLInputElement;
  list: HTMLElement;
  /** Carries the id of the choice in a form. */
  hidden: HTMLInputElement | null;
  status: HTMLElement | null;
  clear: HTMLButtonElement | null;
}

/**
 * Makes a text field an ARIA combobox. What happens is `combobox-machine.ts`; this is the field, the list and the
 * network. The choice is in the attributes `value` and `label`, for whoever sets them, in the hidden field, for the form,
 * and told by an event `choose`.
 */
export abstract class ComboboxElement<Option extends Choice> extends IslandElement {
  static readonly observedAttributes = ['value', 'label'];
  #parts: Parts | null = null;
  #state = initialState<Option>('', null);
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** True where `look` has something for an empty field. */
  protected readonly offersEmpty: boolean = false;

  /** The options for a text; rejects where they cannot be had. */
  protected abstract look(text: string, signal: AbortSignal): Promise<Option[]>;

  /** What an option shows. */
  protected abstract show(option: Option): (Node | string)[];

  /** What the event tells of a choice. */
  protected abstract detail(option: Option): unknown;

  /** What is told of a state, to ears and eyes; nothing needs no words. */
  protected abstract tell(news: Exclude<ComboboxState<Option>['news'], 'nothing'>, count: number): string;

  protected override wake(signal: AbortSignal): void {
    const field = this.querySelector<HTMLInputElement>('input:not([type=hidden])');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    if (!field || !list) return;
    const hidden = this.querySelector<HTMLInputElement>('input[type=hidden]');
    const clear = this.querySelector('button');
    this.#parts = { field, list, hidden, status: this.querySelector('[role=status]'), clear };
    const chosen = this.#given() ?? (hidden?.value ? { id: hidden.value, label: field.value } : null);
    this.#state = initialState(field.value || (chosen?.label ?? ''), chosen);
    field.value = this.#state.text;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', list.id);
    if (clear) clear.hidden = this.#state.text === '';
    this.#listen(this.#parts, signal);
  }

  #listen({ field, list, clear }: Parts, signal: AbortSignal): void {
    field.addEventListener('input', () => this.#take({ type: 'typed', text: field.value }), { signal });
    field.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    field.addEventListener('focus', () => this.#take({ type: 'focused' }), { signal });
    // A script that the first touch of the field has loaded comes after it, and maybe after the first letters.
    if (document.activeElement === field) {
      const typed = field.value !== field.defaultValue;
      queueMicrotask(() => this.#take(typed ? { type: 'typed', text: field.value } : { type: 'focused' }));
    }
    field.addEventListener('blur', () => this.#take({ type: 'left' }), { signal });
    for (const part of [list, clear]) {
      // The field keeps the focus while a finger or a mouse chooses.
      part?.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    }
    list.addEventListener('click', (event) => this.#clicked(event.target), { signal });
    const empty = () => {
      this.#take({ type: 'cleared' });
      field.focus();
    };
    clear?.addEventListener('click', empty, { signal });
    signal.addEventListener('abort', () => {
      this.#take({ type: 'left' });
      this.#parts = null;
    });
  }

  attributeChangedCallback(): void {
    if (this.#parts) this.#take({ type: 'given', chosen: this.#given() });
  }

  #given(): Choice | null {
    const id = this.getAttribute('value');
    return id ? { id, label: this.getAttribute('label') ?? '' } : null;
  }

  #pressed(event: KeyboardEvent): void {
    // A key that belongs to an input method, or to the browser.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!this.#take({ type: 'key', key: event.key })) return;
    event.preventDefault();
    // Escape that closes the list is not meant for the dialog around it.
    event.stopPropagation();
  }

  #clicked(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const index = option ? [...(this.#parts?.list.children ?? [])].indexOf(option) : -1;
    if (index >= 0) this.#take({ type: 'picked', index });
  }

  /** Takes a step and shows what it changed. @returns whether the event has been dealt with */
  #take(event: ComboboxEvent<Option>): boolean {
    const before = this.#state;
    const { state, handled = false } = step(before, event, {
      strict: 'strict' in this.dataset,
      offersEmpty: this.offersEmpty,
    });
    this.#state = state;
    if (state.asked !== before.asked) this.#ask(state.asked);
    if (this.#parts) this.#render(this.#parts, before);
    if (event.type !== 'given' && state.chosen?.id !== before.chosen?.id) this.#announce(before);
    return handled;
  }

  #announce({ options }: ComboboxState<Option>): void {
    const option = options.find(({ id }) => id === this.#state.chosen?.id);
    this.dispatchEvent(new CustomEvent('choose', { detail: option ? this.detail(option) : null }));
  }

  #ask(text: string | null): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    if (text === null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#timer = setTimeout(() => {
      this.look(text, signal).then(
        (options) => this.#take({ type: 'found', text, options }),
        () => {
          if (!signal.aborted) this.#take({ type: 'failed', text });
        },
      );
    }, pauseMilliseconds);
  }

  #render({ field, list, hidden, status, clear }: Parts, before: ComboboxState<Option>): void {
    const { text, chosen, options, active, news } = this.#state;
    if (field.value !== text) field.value = text;
    if (hidden && chosen !== before.chosen) hidden.value = chosen?.id ?? '';
    if (clear) clear.hidden = text === '';
    if (status && (news !== before.news || options !== before.options))
      status.textContent = news === 'nothing' ? '' : this.tell(news, options.length);
    if (options !== before.options)
      list.replaceChildren(...options.map((option, at) => this.#option(option, at)));
    list.hidden = !isOpen(this.#state);
    field.setAttribute('aria-expanded', String(isOpen(this.#state)));
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === active));
      if (at === active && active !== before.active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  }

  #option(option: Option, at: number): HTMLElement {
    const element = document.createElement('div');
    element.id = `${this.#parts?.list.id}-${at}`;
    element.setAttribute('role', 'option');
    element.append(...this.show(option));
    return element;
  }
}

import { keepTyped, returned, takeTyped } from '@/data/typed.ts';
import { defineIsland, IslandElement } from '../lib/island-element.ts';
import { type FieldLike, nameOfForm, putBack, typedIn } from '../lib/typed-fields.ts';

export interface Attributes {
  /** What is said over a form that has what was typed before once more. */
  'data-kept': string;
}

/** After that a press counts as another one, as the answer may never come; files take their time. */
const pressesApart = (form: HTMLFormElement) => (form.enctype === 'multipart/form-data' ? 600_000 : 10_000);

function fieldsOf(form: HTMLFormElement): FieldLike[] {
  return [...form.elements].filter(
    (element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function nameOf(form: HTMLFormElement): string {
  return nameOfForm(new URL(form.action).pathname, fieldsOf(form));
}

/**
 * Around pages whose forms the browser sends. A form that was refused, or whose sender had to sign in first, comes back with what
 * was typed: the server keeps none of it, and an address is no place for it. Pressed twice, a form is sent once.
 */
class KeptForms extends IslandElement {
  /** Of the forms as they came: other islands write into what is hidden. */
  #names = new Map<HTMLFormElement, string>();

  protected override wake(signal: AbortSignal): void {
    this.#names = new Map([...this.querySelectorAll('form')].map((form) => [form, nameOf(form)]));
    this.#putBack();
    this.addEventListener('submit', (event) => this.#sent(event), { signal });
    // On the way back a page may be as it was left.
    addEventListener(
      'pageshow',
      () => {
        for (const form of this.#names.keys()) delete form.dataset.sent;
      },
      { signal },
    );
  }

  #sent(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '';
    setTimeout(() => delete form.dataset.sent, pressesApart(form));
    keepTyped(this.#names.get(form) ?? '', typedIn(fieldsOf(form)));
  }

  #putBack(): void {
    const kept = takeTyped();
    const said = new URLSearchParams(location.search);
    if (!kept || !(said.has('problem') || said.has(returned))) return;
    const [form] = [...this.#names].find(([, name]) => name === kept.form) ?? [];
    if (!form || !putBack(fieldsOf(form), kept.typed)) return;
    const note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = this.dataset.kept ?? '';
    form.prepend(note);
    for (let at = form.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
    form.scrollIntoView({ block: 'nearest' });
  }
}

defineIsland('kept-forms', KeptForms);

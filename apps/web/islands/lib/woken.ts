import { vi } from 'vitest';

/** Anything of a page, as far as islands under test ask for it. */
export class Part extends EventTarget {
  readonly dataset: DOMStringMap = {};
  readonly attributes = new Map<string, string>();
  disabled = false;
  textContent = '';

  click(): void {
    this.dispatchEvent(new Event('click'));
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  toggleAttribute(name: string, force: boolean): void {
    if (force) this.attributes.set(name, '');
    else this.attributes.delete(name);
  }
}

/** The page around: awake, seen, and signed in. */
export class Page extends Part {
  readonly readyState = 'complete';
  readonly documentElement = { lang: 'en', dataset: { account: '' } };
  hidden = false;
}

interface Woken {
  /** The element. */
  island: Part & { connectedCallback(): void };
  page: Page;
}

/**
 * Wakes an island as a page does, in a process without one.
 * @param load imports the island
 * @param parts what it finds inside, by the selector it asks by
 */
export async function woken(
  load: () => Promise<unknown>,
  data: DOMStringMap,
  parts: Readonly<Record<string, Part>>,
): Promise<Woken> {
  let Island: (new () => Woken['island']) | null = null;
  const page = new Page();
  const around = new EventTarget();
  class Inside extends Part {
    querySelector(selector: string): Part | null {
      return parts[selector] ?? null;
    }
  }
  vi.stubGlobal('HTMLElement', Inside);
  vi.stubGlobal('customElements', {
    get: () => undefined,
    define: (_name: string, made: typeof Island) => (Island = made),
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', around.addEventListener.bind(around));
  vi.resetModules();
  await load();
  if (!Island) throw new Error('nothing was defined');
  const island: Woken['island'] = new (Island as new () => Woken['island'])();
  Object.assign(island.dataset, data);
  island.connectedCallback();
  return { island, page };
}

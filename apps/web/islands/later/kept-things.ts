import { type KeptPage, keptPages } from '@/data/kept/kept-in-caches.ts';
import { keptTime } from '@/data/kept/kept-time.ts';
import { outboxChannel } from '@/data/outbox/alone.ts';
import texts from '@/generated/line-texts.json';
import { inDigits } from '../lib/in-digits.ts';
import { defineIsland, IslandElement } from '../lib/island-element.ts';
import { fillWaiting } from '../lib/waiting-list.ts';

export interface Attributes {
  'data-retry-title': string;
  'data-retry-text': string;
  'data-waits': string;
  'data-changed': string;
  'data-gone': string;
  'data-not-allowed': string;
  /** What each kind of change is called, as JSON. */
  'data-kinds': string;
}

/** Shows what this phone has kept and what waits to be sent, from the phone alone. */
class KeptThings extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    if (!/\/offline\/?$/.test(location.pathname)) this.#standIn();
    this.#fill();
    const channel = new BroadcastChannel(outboxChannel);
    channel.onmessage = () => this.#fill();
    signal.addEventListener('abort', () => channel.close());
    this.querySelector('[data-retry] button')?.addEventListener('click', () => location.reload(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#fill(), { signal });
  }

  /** This is shown in place of another page. */
  #standIn(): void {
    const { retryTitle = '', retryText = '' } = this.dataset;
    const [heading] = this.getElementsByTagName('h1');
    const lead = this.querySelector('[data-lead]');
    if (heading) heading.textContent = retryTitle;
    if (lead) lead.textContent = retryText;
    const retry = this.querySelector<HTMLElement>('[data-retry]');
    if (retry) retry.hidden = false;
  }

  async #fill(): Promise<void> {
    const { lang } = document.documentElement;
    const pages = await keptPages();
    // In the other language it is the same listing: this page's goes first.
    const shown = pages.filter(
      ({ path, kind }, index) =>
        path.startsWith(`/${lang}`) ||
        (kind === 'listing' &&
          !pages.some(
            (other, at) =>
              at !== index && idOf(other) === idOf({ path }) && other.path.startsWith(`/${lang}`),
          )),
    );
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-own]'))
      if (link.parentElement)
        link.parentElement.hidden = !pages.some(({ path }) => path === `/${lang}${link.dataset.own}`);
    const parts = ['listing', 'list'] as const;
    const counts = parts.map((kind) =>
      this.#list(
        kind,
        shown.filter((page) => page.kind === kind),
      ),
    );
    const waiting = await fillWaiting(this);
    const nothing = this.querySelector<HTMLElement>('[data-nothing]');
    if (nothing) nothing.hidden = waiting > 0 || counts.some((count) => count > 0);
  }

  #list(kind: string, pages: KeptPage[]): number {
    const part = this.querySelector<HTMLElement>(`[data-part="${kind}"]`);
    const model = part?.querySelector('.model > *');
    if (!part || !model) return 0;
    part.querySelector('.kept-list')?.replaceChildren(...pages.map((page) => this.#line(model, page)));
    part.hidden = pages.length === 0;
    return pages.length;
  }

  #line(model: Element, { path, title, photo, at }: KeptPage): Node {
    const line = document.importNode(model, true);
    const link = line.querySelector('a');
    const name = line.querySelector('[data-title]');
    const time = line.querySelector('time');
    if (link) link.href = path;
    if (name) name.textContent = title;
    if (time) {
      time.dateTime = at.toISOString();
      time.textContent = inDigits(
        keptTime(at, new Date(), texts[document.documentElement.lang === 'ne' ? 'ne' : 'en']),
      );
    }
    if (photo)
      line.querySelector('.kept-photo')?.replaceChildren(
        Object.assign(document.createElement('img'), {
          src: photo,
          alt: '',
          loading: 'lazy',
          decoding: 'async',
        }),
      );
    return line;
  }
}

function idOf({ path }: { path: string }): string | undefined {
  return /-(\d+)$/.exec(path)?.[1];
}

defineIsland('kept-things', KeptThings);

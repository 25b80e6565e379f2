import { keptTime } from '@/data/kept/kept-time.ts';
import { outboxChannel } from '@/data/outbox/alone.ts';
import { siteAnswers } from '@/data/plain-api.ts';
import { flash } from './lib/flash.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';
import { startWorker } from './lib/worker-start.ts';

export interface Attributes {
  'data-offline': string;
  'data-unreachable': string;
  'data-yesterday': string;
  'data-days-ago': string;
  'data-back': string;
  'data-show-new': string;
  'data-update': string;
  'data-reload': string;
  'data-sent': string;
}

const lookAgainMilliseconds = 15_000;

/**
 * One line above the page: that there is no connection, and of when what is shown is; that it is back; that there is a new
 * version, which nobody has to take now. It also starts the worker that keeps pages, when the page has been shown and is idle.
 */
class LineState extends IslandElement {
  #reload: (() => void) | null = null;

  protected override wake(signal: AbortSignal): void {
    const { kept } = document.documentElement.dataset;
    const since = kept ? Number(kept) : Date.now();
    if (kept || !navigator.onLine) this.#away(since);
    addEventListener('offline', () => this.#away(since), { signal });
    addEventListener('online', () => this.#look(signal), { signal });
    this.querySelector('button')?.addEventListener('click', () => this.#reload?.(), { signal });
    if (kept) this.#lookLater(signal);
    const channel = new BroadcastChannel(outboxChannel);
    channel.onmessage = ({ data }) => data === 'sent' && flash(this.dataset.sent);
    signal.addEventListener('abort', () => channel.close());
    startWorker(signal, (takeOver) => this.#say(this.dataset.update, this.dataset.reload, takeOver));
  }

  #away(since: number): void {
    const { offline, unreachable, yesterday = '', daysAgo = '' } = this.dataset;
    const time = keptTime(new Date(since), new Date(), { yesterday, daysAgo });
    this.#say((navigator.onLine ? unreachable : offline)?.replace('{time}', inDigits(time)), '', null);
  }

  async #look(signal: AbortSignal): Promise<void> {
    const answers = await siteAnswers(signal);
    if (signal.aborted) return;
    if (!answers) return this.#lookLater(signal);
    navigator.serviceWorker?.controller?.postMessage({ type: 'flush' });
    if (document.documentElement.dataset.kept)
      this.#say(this.dataset.back, this.dataset.showNew, () => location.reload());
    else this.hidden = true;
  }

  #lookLater(signal: AbortSignal): void {
    const timer = setTimeout(() => {
      if (navigator.onLine && !document.hidden) this.#look(signal);
      else this.#lookLater(signal);
    }, lookAgainMilliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Written when it is shown, so that it is heard. */
  #say(text = '', action = '', act: (() => void) | null): void {
    const [words] = this.getElementsByTagName('span');
    const button = this.querySelector('button');
    const link = this.querySelector('a');
    if (!words || !button) return;
    this.hidden = false;
    words.textContent = text;
    this.#reload = act;
    button.textContent = action;
    button.hidden = !act;
    if (link) link.hidden = act !== null;
  }
}

defineIsland('line-state', LineState);

import { keptTime } from '@/data/kept/kept-time.ts';
import { outboxChannel } from '@/data/outbox/alone.ts';
import { siteAnswers } from '@/data/plain-api.ts';
import texts from '@/generated/line-texts.json';
import { flash } from './lib/flash.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';
import { startWorker } from './lib/worker-start.ts';

const lookAgainMilliseconds = 15_000;

/**
 * One line above the page: that there is no connection, and of when what is shown is; that it is back; that there is a new
 * version, which nobody has to take now. It also starts the worker that keeps pages, when the page has been shown and is idle.
 */
class LineState extends IslandElement {
  get #texts() {
    return texts[document.documentElement.lang === 'ne' ? 'ne' : 'en'];
  }

  protected override wake(signal: AbortSignal): void {
    const { kept } = document.documentElement.dataset;
    const since = kept ? Number(kept) : Date.now();
    if (kept || !navigator.onLine) this.#away(since);
    addEventListener('offline', () => this.#away(since), { signal });
    addEventListener('online', () => this.#look(signal), { signal });
    if (kept) this.#lookLater(signal);
    const channel = new BroadcastChannel(outboxChannel);
    channel.onmessage = ({ data }) => data === 'sent' && flash(this.#texts.sent);
    signal.addEventListener('abort', () => channel.close());
    startWorker(signal, (takeOver) => this.#say(this.#texts.update, this.#texts.reload, takeOver));
  }

  #away(since: number): void {
    const { offline, unreachable, here, ...words } = this.#texts;
    const time = inDigits(keptTime(new Date(since), new Date(), words));
    this.#say((navigator.onLine ? unreachable : offline).replace('{time}', time), here, null);
  }

  async #look(signal: AbortSignal): Promise<void> {
    const answers = await siteAnswers(signal);
    if (signal.aborted) return;
    if (!answers) return this.#lookLater(signal);
    navigator.serviceWorker?.controller?.postMessage({ type: 'flush' });
    if (document.documentElement.dataset.kept)
      this.#say(this.#texts.back, this.#texts.showNew, () => location.reload());
    else this.hidden = true;
  }

  #lookLater(signal: AbortSignal): void {
    const timer = setTimeout(() => {
      if (navigator.onLine && !document.hidden) this.#look(signal);
      else this.#lookLater(signal);
    }, lookAgainMilliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Written when it is shown, so that it is heard. What is to be done, or else the way to what is here. */
  #say(text: string, action: string, act: (() => void) | null): void {
    const words = document.createElement('span');
    const way = document.createElement(act ? 'button' : 'a');
    words.textContent = text;
    way.textContent = action;
    if (act) way.addEventListener('click', act);
    else way.setAttribute('href', `/${document.documentElement.lang}/offline`);
    this.hidden = false;
    this.replaceChildren(words, way);
  }
}

defineIsland('line-state', LineState);

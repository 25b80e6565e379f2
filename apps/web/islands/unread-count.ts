import { type Waiting, whatWaits } from '@/data/waiting.ts';
import { inDigits } from './lib/in-digits.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  'data-of': keyof Waiting;
}

const most = 99;

/** How many messages or notifications wait, in header and tab bar: asked once for a page, and on coming back to it. */
class UnreadCount extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { dataset } = document.documentElement;
    const of = this.dataset.of as keyof Waiting;
    const show = (unread: number) => {
      const shown = `${Math.min(unread, most)}${unread > most ? '+' : ''}`;
      this.hidden = unread === 0;
      const [badge] = this.children;
      if (badge) badge.textContent = inDigits(shown);
    };
    const look = async () => {
      if (document.hidden || dataset.account === undefined) return;
      const waiting = (await whatWaits())?.[of];
      if (waiting !== undefined) show(waiting);
    };
    // The pages of messages and of notifications know before anybody asks.
    const hear = (event: Event) => {
      const waiting = (event as CustomEvent<Partial<Waiting>>).detail[of];
      if (waiting !== undefined) show(waiting);
    };
    document.addEventListener('waiting', hear, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    look();
  }
}

defineIsland('unread-count', UnreadCount);

import { unreadMessages } from '@/data/unread.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

const most = 99;

/** How many messages wait, in header and tab bar: asked once for a page, and on coming back to it. */
class UnreadCount extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const { lang, dataset } = document.documentElement;
    const show = (unread: number | null) => {
      if (unread === null) return;
      const shown = `${Math.min(unread, most)}${unread > most ? '+' : ''}`;
      this.hidden = unread === 0;
      const number = lang === 'ne' ? shown.replace(/\d/g, (digit) => '०१२३४५६७८९'[+digit] ?? digit) : shown;
      const [badge] = this.children;
      if (badge) badge.textContent = number;
    };
    const look = async () => {
      if (document.hidden || dataset.account === undefined) return;
      show(await unreadMessages());
    };
    // The page of messages knows before anybody asks.
    document.addEventListener('unread-count', (event) => show((event as CustomEvent<number>).detail), {
      signal,
    });
    document.addEventListener('visibilitychange', look, { signal });
    look();
  }
}

defineIsland('unread-count', UnreadCount);

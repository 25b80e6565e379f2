import { send } from '@/data/plain-api.ts';
import { tellWaiting } from '@/data/waiting.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The last notification that the page shows. */
  'data-up-to': number;
}

/** Says that what the page shows was seen, once it is; what comes meanwhile stays unread. */
class NotificationsSeen extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const tell = async () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', tell);
      const answer = await send('POST /api/notifications/read', 0, { upTo: Number(this.dataset.upTo) });
      if (answer.ok) tellWaiting({ notifications: (await answer.json()).unread });
    };
    document.addEventListener('visibilitychange', tell, { signal });
    // Offline or not, it is seen again when the page is opened next.
    tell().catch(() => {});
  }
}

defineIsland('notifications-seen', NotificationsSeen);

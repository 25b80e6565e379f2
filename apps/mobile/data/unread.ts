import { Store } from '@thulubazaar/frontend/store';
import { api } from './api.ts';
import { session } from './session.ts';

/** How much waits to be read, of messages and of notifications: what the tabs and the icon of the app show. */
class Unread extends Store {
  messages = 0;
  notifications = 0;
  #owner: string | undefined;

  constructor() {
    super();
    session.subscribe(() => {
      const owner = session.me?.handle;
      if (owner === this.#owner) return;
      this.#owner = owner;
      this.tell({ messages: 0, notifications: 0 });
      if (owner) this.ask();
    });
  }

  tell(counts: { messages?: number; notifications?: number }): void {
    const { messages = this.messages, notifications = this.notifications } = counts;
    if (messages === this.messages && notifications === this.notifications) return;
    this.messages = messages;
    this.notifications = notifications;
    this.changed();
  }

  /** Asks the API; what is not known stays. */
  async ask(): Promise<void> {
    if (!session.me) return;
    try {
      const { unread, notifications } = await api('GET /api/me/unread');
      this.tell({ messages: unread, notifications });
    } catch {
      // The next time, then.
    }
  }
}

export const unread = new Unread();

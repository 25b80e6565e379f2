import { Chat, type MessageOutbox } from '@thulubazaar/frontend/chat/chat';
import type { Socket } from '@thulubazaar/frontend/chat/live';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import { isMessage, type Unsent } from '@thulubazaar/frontend/outbox/entries';
import { Store } from '@thulubazaar/frontend/store';
import { api } from './api.ts';
import { awake } from './awake.ts';
import { connect } from './connect.ts';
import { askAgain, keepEvent } from './conversations.ts';
import { keptMessages } from './kept-messages.ts';
import { line } from './line.ts';
import { outbox } from './outbox.ts';
import { mine, queries } from './queries.ts';
import { session } from './session.ts';
import { unread } from './unread.ts';

const noSocket: Socket = { send: () => {}, close: () => {} };

/** The messages among all that waits on this phone. */
function messagesOf(onSent: (entry: Unsent, sent: Sent) => void): MessageOutbox {
  const stop = outbox.onMessageSent(onSent);
  return {
    get entries() {
      return outbox.entries.filter(isMessage);
    },
    add: (said) => outbox.add(said) as Promise<Unsent>,
    retry: (clientId) => outbox.retry(clientId),
    drop: (clientId) => outbox.discard(clientId),
    flush: () => outbox.flush(),
    // It is read where it is kept.
    reload: async () => {},
    close: stop,
    subscribe: outbox.subscribe,
  };
}

/** The chat of whoever is signed in: what comes, and what is on its way, while the app is open. */
class OwnChat extends Store {
  current: Chat | null = null;
  #owner: string | undefined;
  #shut: () => Promise<void> = async () => {};
  #begun = new Set<(sent: Sent, entry: Unsent) => void>();

  constructor() {
    super();
    session.subscribe(() => this.#follow());
    const look = () => this.current?.look();
    line.subscribe(look);
    awake.subscribe(() => {
      look();
      if (!awake.isSeen) return;
      unread.ask();
      askAgain();
    });
    session.onEnd(() => this.#shut());
  }

  /** Tells of a conversation that one's own first message has begun. */
  onBegun(told: (sent: Sent, entry: Unsent) => void): () => void {
    this.#begun.add(told);
    return () => this.#begun.delete(told);
  }

  #follow(): void {
    const handle = session.me?.handle;
    if (handle === this.#owner) return;
    this.#owner = handle;
    this.#shut();
    if (handle !== undefined) this.#open(handle);
    this.changed();
  }

  #open(handle: string): void {
    const kept = keptMessages(handle);
    const chat = new Chat({
      openOutbox: (take) =>
        messagesOf((entry, sent) => {
          take(entry, sent);
          const { conversationId, message } = sent;
          kept.take(conversationId, [message]).catch(() => {});
          keepEvent({ type: 'message', conversationId, message });
          if (sent.conversation) for (const told of this.#begun) told(sent, entry);
        }),
      connect: (ears) => (session.token ? connect(session.token, ears) : noSocket),
      awake: () => awake.isSeen && line.isOnline,
      async listMessages(id, from = {}) {
        const isFirst = from.after === undefined && from.before === undefined;
        const known = isFirst ? await kept.read(id).catch(() => null) : null;
        if (known) {
          // Shown at once; then what has come since is asked for.
          setTimeout(() => chat.retry(id), 0);
          return known;
        }
        const page = await api('GET /api/conversations/{id}/messages', { params: { id }, query: from });
        if (from.before === undefined)
          await kept.take(id, page.items, isFirst ? page.more : undefined).catch(() => {});
        return page;
      },
      readConversation: async (id, seq) => {
        await api('POST /api/conversations/{id}/read', { params: { id }, body: { seq } });
        keepEvent({ type: 'read', conversationId: id, by: 'me', seq });
        unread.ask();
      },
      getUnread: async () => (await api('GET /api/me/unread')).unread,
      onEvent: (event) => {
        if (event.type === 'unread' || event.type === 'resync') unread.tell({ messages: event.unread });
        if (event.type === 'notifications') {
          unread.tell({ notifications: event.unread });
          queries.invalidateQueries({ queryKey: [mine, 'notifications'] });
        }
        if (event.type === 'message') kept.take(event.conversationId, [event.message]).catch(() => {});
        keepEvent(event);
      },
      onStale: askAgain,
      // The API ends the session with the next request.
      onSignedOut: () => unread.ask(),
    });
    const stop = chat.subscribe(() => this.changed());
    this.#shut = async () => {
      this.#shut = async () => {};
      stop();
      chat.stop();
      if (this.current === chat) this.current = null;
      await kept.shut();
    };
    this.current = chat;
    chat.start();
  }
}

export const ownChat = new OwnChat();

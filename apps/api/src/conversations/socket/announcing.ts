import type { SocketEvent } from '@thulubazaar/contract';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Announcement, conversationTopic } from '../announcements.ts';
import { toMessage } from '../message.ts';
import { unreadOf } from '../unread.ts';
import type { Client, Hub } from './hub.ts';

/** Counts are told at most this often: a burst of messages is one count. */
const countingMs = 200;
/** So long it takes until everybody has been told to ask again: all at once would be a stampede. */
const spreadMs = 5000;

/**
 * Passes on to the sockets of a process what is announced to all processes.
 * @returns what a new socket hears first
 */
export function hearAnnouncements(
  { broadcasts, pool, log }: Pick<Kernel, 'broadcasts' | 'pool' | 'log'>,
  hub: Hub,
): { greet(client: Client): void } {
  const toCount = new Set<string>();

  async function tellCounts(type: 'unread' | 'resync', userIds: string[], tell: Tell): Promise<void> {
    try {
      const counts = await unreadOf(pool, userIds);
      for (const id of userIds) tell(id, { type, unread: counts.get(id) ?? 0 });
    } catch (error) {
      // They ask by themselves whenever a page opens.
      log.warn({ err: error }, 'unread messages could not be counted');
    }
  }

  function tellWaiting(): void {
    const ids = [...toCount];
    toCount.clear();
    void tellCounts('unread', ids, (id, event) => hub.tell(id, event));
  }

  function countSoon(userIds: string[]): void {
    const present = hub.present(userIds);
    if (present.length > 0 && toCount.size === 0) setTimeout(tellWaiting, countingMs).unref();
    for (const id of present) toCount.add(id);
  }

  function hear(announcement: Announcement): void {
    for (const userId of hub.present(announcement.to)) {
      const event = eventFor(announcement, userId);
      if (event) hub.tell(userId, event);
    }
    if (announcement.type !== 'typing') countSoon(announcement.to);
  }

  function resyncAll(): void {
    for (const id of new Set([...hub.all()].map(({ userId }) => userId)))
      setTimeout(
        () => void tellCounts('resync', [id], (to, event) => hub.tell(to, event)),
        Math.random() * spreadMs,
      ).unref();
  }

  broadcasts.subscribe(conversationTopic, hear, resyncAll);
  return {
    greet: (client) =>
      void tellCounts('resync', [client.userId], (_id, event) => hub.send(client, JSON.stringify(event))),
  };
}

type Tell = (userId: string, event: SocketEvent) => void;

/** What one of those who may know hears of an announcement. */
function eventFor(announcement: Announcement, userId: string): SocketEvent | null {
  if (announcement.type === 'unread') return null;
  const { conversationId } = announcement;
  switch (announcement.type) {
    case 'message':
      return { type: 'message', conversationId, message: toMessage(announcement.row, userId) };
    case 'read': {
      const by = userId === announcement.reader ? 'me' : 'other';
      return { type: 'read', conversationId, by, seq: announcement.seq };
    }
    case 'typing':
      return { type: 'typing', conversationId };
  }
}

import type { SocketEvent } from '@thulubazaar/contract';
import type { Kernel } from '../../kernel/kernel.ts';
import { notificationTopic } from '../../notifications/notify.ts';
import { unreadNotifications } from '../../notifications/unread.ts';
import { type Announcement, conversationTopic } from '../announcements.ts';
import { type MessageRow, openMessage, toMessage } from '../message.ts';
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
  { broadcasts, pool, log, encryption }: Pick<Kernel, 'broadcasts' | 'pool' | 'log' | 'encryption'>,
  hub: Hub,
): { greet(client: Client): void } {
  const countSoon = counting('unread', unreadOf);
  const countNotified = counting('notifications', unreadNotifications);

  async function greet(clients: Client[]): Promise<void> {
    try {
      const counts = await unreadOf(
        pool,
        clients.map(({ userId }) => userId),
      );
      for (const client of clients) hub.bringInStep(client, counts.get(client.userId) ?? 0);
    } catch (error) {
      log.warn({ err: error }, 'sockets could not be brought in step');
      // They come back, and are greeted then.
      for (const client of clients) hub.drop(client);
    }
  }

  /** What has those of these people who are here told soon how many of something wait for them. */
  function counting(
    type: 'unread' | 'notifications',
    count: (db: Kernel['pool'], ids: string[]) => Promise<Map<string, number>>,
  ): (userIds: string[]) => void {
    const waiting = new Set<string>();
    async function tellWaiting(): Promise<void> {
      const ids = [...waiting];
      waiting.clear();
      try {
        const counts = await count(pool, ids);
        for (const id of ids) hub.tell(id, { type, unread: counts.get(id) ?? 0 });
      } catch (error) {
        // They ask by themselves whenever a page opens.
        log.warn({ err: error, type }, 'what waits could not be counted');
      }
    }
    return (userIds) => {
      const present = hub.present(userIds);
      if (present.length > 0 && waiting.size === 0) setTimeout(() => void tellWaiting(), countingMs).unref();
      for (const id of present) waiting.add(id);
    };
  }

  function hear(announcement: Announcement): void {
    const present = hub.present(announcement.to);
    if (present.length > 0) tell(announcement, present);
    if (announcement.type !== 'typing') countSoon(announcement.to);
  }

  function tell(announcement: Announcement, present: string[]): void {
    // Decrypted once, and only where somebody is to see it.
    const row = announcement.type === 'message' ? openMessage({ encryption }, announcement.row) : null;
    for (const userId of present) {
      const event = eventFor(announcement, row, userId);
      if (event) hub.tell(userId, event);
    }
  }

  // What was announced while this process could not hear is lost to it.
  function resyncAll(): void {
    for (const id of new Set([...hub.all()].map(({ userId }) => userId))) {
      const clients = hub.of(id);
      for (const client of clients) client.inStep = false;
      setTimeout(() => void greet(clients), Math.random() * spreadMs).unref();
    }
  }

  broadcasts.subscribe(conversationTopic, hear, resyncAll);
  // Whoever missed one asks when a page opens.
  broadcasts.subscribe(
    notificationTopic,
    ({ to }) => countNotified(to),
    () => {},
  );
  return { greet: (client) => void greet([client]) };
}

/** What one of those who may know hears of an announcement. */
function eventFor(announcement: Announcement, row: MessageRow | null, userId: string): SocketEvent | null {
  if (announcement.type === 'unread') return null;
  const { conversationId } = announcement;
  switch (announcement.type) {
    case 'message':
      return row && { type: 'message', conversationId, message: toMessage(row, userId) };
    case 'read': {
      const by = userId === announcement.reader ? 'me' : 'other';
      return { type: 'read', conversationId, by, seq: announcement.seq };
    }
    case 'typing':
      return { type: 'typing', conversationId };
  }
}

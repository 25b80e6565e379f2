import { expect } from 'vitest';
import { type Announcement, conversationTopic } from '../src/conversations/announcements.ts';
import type { Context } from '../src/entry/context.ts';
import { broadcast } from '../src/kernel/events/broadcast.ts';

/**
 * Runs `work` and returns what was announced of conversations meanwhile: what is announced afterwards comes behind it, so
 * when that has arrived, all has.
 */
export async function announcedBy(
  { broadcasts, pool }: Context,
  work: () => Promise<unknown>,
): Promise<Announcement[]> {
  const heard: Announcement[] = [];
  const stop = broadcasts.subscribe(
    conversationTopic,
    (announcement) => heard.push(announcement),
    () => {},
  );
  const end = { type: 'unread', to: ['end'] } satisfies Announcement;
  await work();
  await broadcast(pool, conversationTopic, end);
  await expect.poll(() => heard.at(-1)).toEqual(end);
  stop();
  return heard.slice(0, -1);
}

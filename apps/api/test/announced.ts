import { expect } from 'vitest';
import { type Announcement, conversationTopic } from '../src/conversations/announcements.ts';
import type { Context } from '../src/entry/context.ts';
import { broadcast } from '../src/kernel/events/broadcast.ts';

/**
 * Runs `work` and returns what was announced of conversations meanwhile. What is announced comes in order: when a mark set
 * before has arrived, nothing of what was done earlier is still to come, and when one set afterwards has, all has. What is done
 * without anybody waiting for it, `work` waits for: it is given what was heard so far.
 */
export async function announcedBy(
  { broadcasts, pool }: Context,
  work: (heard: readonly Announcement[]) => Promise<unknown>,
): Promise<Announcement[]> {
  const heard: Announcement[] = [];
  const stop = broadcasts.subscribe(
    conversationTopic,
    (announcement) => heard.push(announcement),
    () => {},
  );
  const mark = async (name: string) => {
    const announcement = { type: 'unread', to: [name] } satisfies Announcement;
    await broadcast(pool, conversationTopic, announcement);
    await expect.poll(() => heard.at(-1)).toEqual(announcement);
  };
  await mark('begin');
  heard.length = 0;
  await work(heard);
  await mark('end');
  stop();
  return heard.slice(0, -1);
}

import type { notificationOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { listNotifications } from './list.ts';
import { readNotifications } from './read.ts';

/** What somebody was told. It is read from the primary, so that what they have read stays so. */
export function notificationHandlers({
  pool,
}: Pick<Kernel, 'pool'>): Handlers<typeof notificationOperations> {
  return {
    listNotifications: ({ actor, query }) => listNotifications(pool, actor.id, query),
    readNotifications: async ({ actor, body }) => ({ unread: await readNotifications(pool, actor.id, body) }),
  };
}

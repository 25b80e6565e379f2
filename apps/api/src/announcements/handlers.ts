import type { announcementOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import {
  createAnnouncement,
  listAnnouncements,
  removeAnnouncement,
  shownAnnouncements,
  updateAnnouncement,
} from './announcements.ts';
import type { announcementPolicies } from './policies.ts';

/** What everybody is told, and the admins who say it. */
export function announcementHandlers({
  pool,
}: Pick<Kernel, 'pool'>): Handlers<typeof announcementOperations, typeof announcementPolicies> {
  return {
    listShownAnnouncements: async () => ({ items: await shownAnnouncements(pool) }),
    listAnnouncements: async () => ({ items: await listAnnouncements(pool) }),
    createAnnouncement: ({ tx, actor, body }) => createAnnouncement(tx, actor.id, body),
    updateAnnouncement: ({ actor, params, body }) => updateAnnouncement(pool, actor.id, params.id, body),
    removeAnnouncement: async ({ actor, params }) => {
      await removeAnnouncement(pool, actor.id, params.id);
      return null;
    },
  };
}

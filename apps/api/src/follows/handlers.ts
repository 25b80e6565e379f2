import type { followOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { follow, listFollows, unfollow } from './follows.ts';

/** Whom somebody follows. It is read from the primary, so that they see what they just did. */
export function followHandlers({ pool }: Pick<Kernel, 'pool'>): Handlers<typeof followOperations> {
  return {
    listFollows: async ({ actor }) => ({ items: await listFollows(pool, actor.id) }),
    followSeller: ({ actor, params, body }) => follow(pool, actor.id, params.handle, body.alerts),
    unfollowSeller: async ({ actor, params }) => {
      await unfollow(pool, actor.id, params.handle);
      return null;
    },
  };
}

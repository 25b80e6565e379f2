import type { followOperations, shopFollowOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { follow, listFollows, unfollow } from './follows.ts';
import { followShop, listShopFollows, unfollowShop } from './shop-follows.ts';

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

/** Which shops somebody follows. */
export function shopFollowHandlers({ pool }: Pick<Kernel, 'pool'>): Handlers<typeof shopFollowOperations> {
  return {
    listShopFollows: async ({ actor }) => ({ items: await listShopFollows(pool, actor.id) }),
    followShop: ({ actor, params, body }) => followShop(pool, actor.id, params.slug, body.alerts),
    unfollowShop: async ({ actor, params }) => {
      await unfollowShop(pool, actor.id, params.slug);
      return null;
    },
  };
}

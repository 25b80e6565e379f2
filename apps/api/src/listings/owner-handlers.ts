import type { myAdOperations } from '@thulubazaar/contract';
import { clientAddress } from '../kernel/http/client-address.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { spendOnEdit, spendOnText } from './edit-limit.ts';
import { toMyAd } from './owner-ad.ts';
import { listMyAds } from './owner-list.ts';
import type { listingPolicies } from './policies.ts';
import type { ViewCounter } from './views.ts';
import { createAd, updateAd } from './write.ts';

/** What owners write of their listings. They read from the primary, so that they see what they just did. */
export function ownerHandlers(
  context: Context & { views: ViewCounter },
): Handlers<typeof myAdOperations, typeof listingPolicies> {
  const { pool, views, config, limits } = context;
  return {
    createAd: async ({ tx, actor, body }) => {
      await spendOnText(limits, actor.id, body);
      return createAd(tx, context, actor.id, body);
    },
    updateAd: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      await spendOnText(limits, actor.id, body);
      return updateAd(tx, context, actor, params.id, body, call);
    },
    listMyAds: ({ actor, query }) => listMyAds(pool, context.reference, actor.id, query),
    getMyAd: ({ subject }) => toMyAd(subject, context.reference, new Date()),
    countView: ({ actor, body, req }) => {
      const address = clientAddress(req, config.internalSecret);
      views.add(body.listing, { userId: actor?.id, address, userAgent: req.headers['user-agent'] });
      return null;
    },
  };
}

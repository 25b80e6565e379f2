import type {
  countView,
  createAd as createAdOperation,
  getMyAd,
  listMyAds as listMyAdsOperation,
  removeAd,
  reserveAd as reserveAdOperation,
  setAdState as setAdStateOperation,
  updateAd as updateAdOperation,
} from '@thulubazaar/contract';
import { clientAddress } from '../kernel/http/client-address.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { spendOnEdit, spendOnText } from './edit-limit.ts';
import { toMyAd } from './owner-ad.ts';
import { listMyAds } from './owner-list.ts';
import type { listingPolicies } from './policies.ts';
import type { ViewCounter } from './views.ts';
import { createAd, reserveAd, setAdState, updateAd } from './write.ts';

type Operations = readonly [
  typeof createAdOperation,
  typeof updateAdOperation,
  typeof setAdStateOperation,
  typeof reserveAdOperation,
  typeof removeAd,
  typeof listMyAdsOperation,
  typeof getMyAd,
  typeof countView,
];

/** What owners do with their listings. They read from the primary, so that they see what they just did. */
export function ownerHandlers(
  context: Context & { views: ViewCounter },
): Handlers<Operations, typeof listingPolicies> {
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
    setAdState: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return setAdState(tx, context, actor, params.id, body, call);
    },
    reserveAd: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return reserveAd(tx, context, actor, params.id, body.reserved, call);
    },
    removeAd: async ({ tx, actor, params, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      await setAdState(tx, context, actor, params.id, { to: 'removed' }, call);
      return null;
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

import type {
  countView,
  createAd as createAdOperation,
  getMyAd,
  listMyAds as listMyAdsOperation,
  removeAd,
  setAdState as setAdStateOperation,
  updateAd as updateAdOperation,
} from '@thulubazaar/contract';
import { clientAddress } from '../kernel/http/client-address.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { findOwnAd, toMyAd } from './owner-ad.ts';
import { listMyAds } from './owner-list.ts';
import type { ViewCounter } from './views.ts';
import { createAd, setAdState, updateAd } from './write.ts';

type Operations = readonly [
  typeof createAdOperation,
  typeof updateAdOperation,
  typeof setAdStateOperation,
  typeof removeAd,
  typeof listMyAdsOperation,
  typeof getMyAd,
  typeof countView,
];

/** What owners do with their listings. They read from the primary, so that they see what they just did. */
export function ownerHandlers(context: Context & { views: ViewCounter }): Handlers<Operations> {
  const { pool, views, config } = context;
  return {
    createAd: ({ tx, userId, body }) => createAd(tx, context, userId, body),
    updateAd: ({ tx, userId, params, body }) => updateAd(tx, context, userId, params.id, body),
    setAdState: ({ tx, userId, params, body }) => setAdState(tx, context, userId, params.id, body),
    removeAd: async ({ tx, userId, params }) => {
      await setAdState(tx, context, userId, params.id, { to: 'removed' });
      return null;
    },
    listMyAds: ({ userId, query }) => listMyAds(pool, context.reference, userId, query),
    getMyAd: async ({ userId, params }) =>
      toMyAd(await findOwnAd(pool, userId, params.id), context.reference, new Date()),
    countView: ({ userId, body, req }) => {
      const address = clientAddress(req, config.internalSecret);
      views.add(body.listing, { userId, address, userAgent: req.headers['user-agent'] });
      return null;
    },
  };
}

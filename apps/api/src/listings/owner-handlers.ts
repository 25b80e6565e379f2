import type { myAdOperations } from '@thulubazaar/contract';
import { clientAddress } from '../kernel/http/client-address.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { historyOf } from './ad-events.ts';
import { buyersOf } from './buyers.ts';
import { duplicateAd } from './duplicate.ts';
import { spendOnEdit, spendOnText } from './edit-limit.ts';
import { confirmAd, reserveAd, setAdState } from './move.ts';
import { toMyAd } from './owner-ad.ts';
import { listMyAds } from './owner-list.ts';
import type { listingPolicies } from './policies.ts';
import { scheduleAd } from './schedule.ts';
import type { ViewCounter } from './views.ts';
import { createAd, updateAd } from './write.ts';

/** What owners do with their listings. They read from the primary, so that they see what they just did. */
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
    setAdState: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return setAdState(tx, context, actor, params.id, body, call);
    },
    reserveAd: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return reserveAd(tx, context, actor, params.id, body.reserved, call);
    },
    confirmAd: async ({ tx, actor, params, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return confirmAd(tx, context, actor, params.id, call);
    },
    scheduleAd: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return scheduleAd(tx, context, actor, params.id, body, call);
    },
    duplicateAd: async ({ tx, actor, params }) => {
      await spendOnEdit(limits, actor.id, params.id);
      return duplicateAd(tx, context, actor, params.id);
    },
    listBuyers: async ({ params }) => ({ items: await buyersOf(pool, params.id) }),
    getHistory: async ({ actor, params }) => ({ items: await historyOf(pool, params.id, actor.id) }),
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

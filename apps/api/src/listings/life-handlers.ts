import type { adLifeOperations } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { historyOf } from './ad-events.ts';
import { buyersOf } from './buyers.ts';
import { duplicateAd } from './duplicate.ts';
import { spendOnEdit } from './edit-limit.ts';
import { confirmAd, reserveAd, setAdState } from './move.ts';
import type { listingPolicies } from './policies.ts';
import { scheduleAd } from './schedule.ts';

// What nobody has seen yet.
async function isNew(tx: pg.PoolClient, id: number): Promise<boolean> {
  const { rows } = await tx.query('select from ads where id = $1 and published_at is null', [id]);
  return rows.length > 0;
}

/** What owners do with their listings besides writing them. */
export function lifeHandlers(context: Context): Handlers<typeof adLifeOperations, typeof listingPolicies> {
  const { pool, limits, switches } = context;
  return {
    setAdState: async ({ tx, actor, params, body, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      if (body.to === 'live' && !switches.isOn('posting') && (await isNew(tx, params.id)))
        switches.require('posting');
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
    getHistory: async ({ params, subject }) => ({
      items: await historyOf(pool, params.id, [subject.owner_id, ...subject.shop_members]),
    }),
    removeAd: async ({ tx, actor, params, ...call }) => {
      await spendOnEdit(limits, actor.id, params.id);
      await setAdState(tx, context, actor, params.id, { to: 'removed' }, call);
      return null;
    },
  };
}

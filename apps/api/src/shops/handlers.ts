import type { myShopOperations, shopOperations, shopTeamOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { refreshOwnerJob } from '../listings/out-of-sight.ts';
import type { Context } from '../reference/reference.ts';
import { createShop } from './create.ts';
import { toMyShop } from './my-shop.ts';
import { listMyShops } from './own-list.ts';
import { setAnnouncements, setSections } from './parts.ts';
import type { shopPolicies } from './policies.ts';
import { getShop } from './read.ts';
import { revealShopContact } from './reveal.ts';
import { findShop } from './shop-row.ts';
import { accept, decline, invite, removeMember, teamOf, withdraw } from './team.ts';
import { setShopState, transferShop } from './transfer.ts';
import { updateShop } from './update.ts';

/** Shops as anyone sees them. */
export function shopHandlers(context: Context): Handlers<typeof shopOperations> {
  return {
    getShop: ({ params, req }) =>
      context.reads.read(readAfter(req), (pool) => getShop(pool, context, params.slug)),
    revealShopContact: ({ actor, params }) => revealShopContact(context, actor.id, params.slug),
  };
}

/** What those do who own them. They read from the primary, so that they see what they just did. */
export function myShopHandlers(context: Context): Handlers<typeof myShopOperations, typeof shopPolicies> {
  const { pool } = context;
  return {
    createShop: ({ tx, actor, body }) => createShop(tx, context, actor.id, body),
    listMyShops: ({ actor }) => listMyShops(pool, actor.id),
    getMyShop: ({ actor, subject }) => toMyShop(context, subject, actor.id),
    updateShop: ({ tx, actor, params, body }) => updateShop(tx, context, actor, params.slug, body),
    setShopSections: ({ tx, actor, params, body }) => setSections(tx, context, actor, params.slug, body),
    setShopAnnouncements: ({ tx, actor, params, body }) =>
      setAnnouncements(tx, context, actor, params.slug, body),
  };
}

/** Who works in them, whose they are, and whether they are open. */
export function shopTeamHandlers(context: Context): Handlers<typeof shopTeamOperations, typeof shopPolicies> {
  const { pool } = context;
  return {
    getShopTeam: ({ subject }) => teamOf(pool, subject.id),
    inviteToShop: ({ actor, params, body }) =>
      transaction(pool, (tx) => invite(tx, actor, params.slug, body.handle)),
    withdrawInvitation: async ({ actor, params }) => {
      await transaction(pool, (tx) => withdraw(tx, actor, params.slug, params.handle));
      return null;
    },
    acceptInvitation: ({ actor, params }) =>
      transaction(pool, async (tx) => {
        const shop = await findShop(tx, await accept(tx, actor, params.id));
        if (!shop) throw new Error('the shop is not there');
        return toMyShop(context, shop, actor.id);
      }),
    declineInvitation: async ({ actor, params }) => {
      await transaction(pool, (tx) => decline(tx, actor, params.id));
      return null;
    },
    removeMember: async ({ actor, params }) => {
      await transaction(pool, async (tx) => {
        const left = await removeMember(tx, actor, params.slug, params.handle);
        // What they posted stands under their own name from now on.
        if (left) await enqueue(tx, refreshOwnerJob, { userId: left.userId });
      });
      return null;
    },
    transferShop: ({ actor, params, body }) =>
      transaction(pool, (tx) => transferShop(tx, context, actor, params.slug, body.handle)),
    closeShop: ({ actor, params }) =>
      transaction(pool, (tx) => setShopState(tx, context, actor, params.slug, 'closed')),
    reopenShop: ({ actor, params }) =>
      transaction(pool, (tx) => setShopState(tx, context, actor, params.slug, 'open')),
  };
}

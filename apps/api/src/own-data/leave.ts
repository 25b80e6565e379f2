import { deletionDays, type Me } from '@thulubazaar/contract';
import type pg from 'pg';
import { type Caller, changeCredential } from '../accounts/credentials.ts';
import { deviceOfRequest, signOutElsewhere } from '../accounts/devices.ts';
import { accountRestricted } from '../accounts/events.ts';
import { getMeById } from '../accounts/profile.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Context } from '../reference/reference.ts';
import { eraseVerifications } from '../verifications/erase.ts';
import { requireNoShop } from './erase-shops.ts';

/** Sets when somebody left and when they are deleted, and lets everybody know who shows something of theirs. */
async function setAway(
  tx: pg.PoolClient,
  { events }: Pick<Kernel, 'events'>,
  userId: string,
  set: string,
  where: string,
): Promise<void> {
  const { rows } = await tx.query<{ handle: string }>(
    `update users set ${set}, restricted_at = clock_timestamp() where id = $1 and deleted_at is null and ${where}
     returning handle`,
    [userId],
  );
  if (rows[0]) await events.publish(tx, accountRestricted, { userId, handle: rows[0].handle });
}

/** Takes somebody out of sight until they say that they are here again; who has left already stays as they are. */
export function deactivate(context: Context, { actor, req }: Caller): Promise<Me> {
  return transaction(context.pool, async (tx) => {
    await setAway(tx, context, actor.id, 'away_since = clock_timestamp()', 'away_since is null');
    const device = deviceOfRequest(req, context.config.webUrl);
    await signOutElsewhere(tx, actor.id, { sessionId: req.sessionId, device });
    return getMeById(tx, context, actor.id);
  });
}

/**
 * Takes somebody out of sight, to be deleted when a month has passed. Everyone whom the account can be reached at is told.
 * @throws AppError role_first, shop_first
 */
export function askForDeletion(context: Context, caller: Caller): Promise<Me> {
  const { id } = caller.actor;
  return changeCredential(context, caller, 'deletion', async (tx) => {
    const { rows } = await tx.query<{ role: string }>('select role from users where id = $1', [id]);
    if (rows[0]?.role !== 'user') throw new AppError('role_first');
    await requireNoShop(tx, id);
    await eraseVerifications(tx, context.events, id, { keepMark: true });
    const at = `delete_at = clock_timestamp() + interval '${deletionDays} days'`;
    await setAway(
      tx,
      context,
      id,
      `away_since = coalesce(away_since, clock_timestamp()), ${at}`,
      'delete_at is null',
    );
  });
}

/** Brings somebody back, also from being deleted; who is here is no error. */
export function comeBack(context: Context, { actor }: Pick<Caller, 'actor'>): Promise<Me> {
  return transaction(context.pool, async (tx) => {
    await setAway(tx, context, actor.id, 'away_since = null, delete_at = null', 'away_since is not null');
    return getMeById(tx, context, actor.id);
  });
}

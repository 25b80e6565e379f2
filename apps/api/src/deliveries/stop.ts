import type { getStop, Result } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { openStopToken, type Stopping } from './links.ts';
import { readSettings, setDigest, setPreference } from './settings.ts';

type Stopped = Result<typeof getStop>;

/** @throws AppError not_found where the link is none of ours, or of somebody who is gone */
async function requireStopping(
  { config }: Pick<Kernel, 'config'>,
  db: pg.Pool | pg.PoolClient,
  token: string,
): Promise<Stopping> {
  const stopping = openStopToken(config, token);
  if (!stopping) throw notFound();
  const { rowCount } = await db.query('select from users where id = $1 and deleted_at is null', [
    stopping.userId,
  ]);
  if (rowCount === 0) throw notFound();
  return stopping;
}

async function answer(db: pg.Pool | pg.PoolClient, { userId, group, channel }: Stopping): Promise<Stopped> {
  const settings = await readSettings(db, userId);
  if (group === 'digest_daily' || group === 'digest_weekly')
    return { group, channel, on: settings.digest.every !== 'off' };
  return { group, channel, on: settings.groups.find((each) => each.group === group)?.[channel] ?? false };
}

/** What a link stops, and whether it comes now. */
export async function showStop(context: Pick<Kernel, 'config' | 'pool'>, token: string): Promise<Stopped> {
  return answer(context.pool, await requireStopping(context, context.pool, token));
}

// Of whom the link is.
const stopHour: Limit = { name: 'stop-link', points: 120, seconds: 3600 };

/** Stops it, or lets it come again. */
export async function takeStop(
  context: Pick<Kernel, 'config' | 'pool' | 'limits'>,
  token: string,
  to: 'on' | 'off',
): Promise<Stopped> {
  const stopping = await requireStopping(context, context.pool, token);
  await context.limits.consume(stopHour, stopping.userId);
  return transaction(context.pool, async (tx) => {
    const { userId, group, channel } = stopping;
    if (group === 'digest_daily') await setDigest(tx, userId, to === 'on' ? 'daily' : 'off');
    else if (group === 'digest_weekly') await setDigest(tx, userId, to === 'on' ? 'weekly' : 'off');
    else await setPreference(tx, { userId, group, channel }, to === 'on');
    return answer(tx, stopping);
  });
}

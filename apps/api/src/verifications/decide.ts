import { type PaperReason, papersKeptDays, verifiedYears } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { showMark } from './badge.ts';
import { businessNow } from './business.ts';
import { endMark, type HeldVerification, lockVerification, lockVerifications, openFacts } from './stored.ts';
import { tellSettled } from './tell.ts';

export type Deciding = Pick<Kernel, 'events' | 'encryption'>;

async function lockWaiting(tx: pg.PoolClient, id: string): Promise<HeldVerification> {
  const held = await lockVerification(tx, id);
  if (held?.state !== 'waiting') throw new AppError('conflict');
  return held;
}

/** Who was banned has no mark to be given; and a shop is what it was when its papers were sent. */
export async function isAsSent(
  tx: pg.PoolClient,
  context: Deciding,
  held: HeldVerification,
): Promise<boolean> {
  const { rows } = await tx.query<{ banned: boolean; facts: Buffer | null }>(
    `select coalesce(u.restricted = 'banned', false) or u.deleted_at is not null as banned, v.facts_encrypted as facts
       from verifications v join users u on u.id = v.user_id where v.id = $1`,
    [held.id],
  );
  if (rows[0]?.banned !== false) return false;
  if (held.shop_id === null) return true;
  const now = await businessNow(tx, held.shop_id);
  const sent = openFacts(context, held.id, rows[0].facts);
  return now !== null && JSON.stringify(now) === JSON.stringify(sent);
}

/** Ends the mark that another one takes the place of. */
export async function endMarksBefore(tx: pg.PoolClient, held: HeldVerification): Promise<void> {
  const [condition, value] =
    held.shop_id === null
      ? [`kind = 'person' and user_id = $1 and state = 'granted'`, held.user_id]
      : [`shop_id = $1 and state = 'granted'`, held.shop_id];
  for (const before of await lockVerifications(tx, condition, [value]))
    await endMark(tx, before.id, 'expired', 'renewed', { successorId: held.id });
}

/** The mark before one that was taken back is there again. */
export async function marksBack(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(
    `update verifications set state = 'granted', ended_at = null, ended_by = null, successor_id = null
      where successor_id = $1 and ended_by = 'renewed' and granted_until > now()`,
    [id],
  );
}

/**
 * Grants a mark for two years, in place of the one before; every page that shows whose it is says so.
 * @throws AppError conflict where it does not wait any more, or is not as it was sent
 */
export async function grantVerification(tx: pg.PoolClient, context: Deciding, id: string): Promise<void> {
  const held = await lockWaiting(tx, id);
  if (!(await isAsSent(tx, context, held))) throw new AppError('conflict');
  await endMarksBefore(tx, held);
  const { rows } = await tx.query<{ granted_until: Date }>(
    `update verifications
        set state = 'granted', decided_at = now(), granted_until = now() + make_interval(years => $2),
            purge_after = now() + make_interval(days => $3)
      where id = $1 returning granted_until`,
    [id, verifiedYears, papersKeptDays],
  );
  await showMark(tx, context.events, held);
  const until = rows[0]?.granted_until;
  await tellSettled(tx, held, { state: 'granted', ...(until && { until }) });
}

/** Refuses a mark; who asked reads why, and may ask again. */
export async function refuseVerification(
  tx: pg.PoolClient,
  id: string,
  reason: PaperReason,
  note: string | undefined,
): Promise<void> {
  const held = await lockWaiting(tx, id);
  await tx.query(
    `update verifications
        set state = 'refused', decided_at = now(), ended_at = now(), reason = $2, note = $3,
            purge_after = now() + make_interval(days => $4)
      where id = $1`,
    [id, reason, note ?? null, papersKeptDays],
  );
  await tellSettled(tx, held, { state: 'refused', reason, note });
}

/**
 * Takes back what was decided of a request: it waits again, and the mark before is there again.
 * @returns whether nothing has come of it yet
 */
export async function reopenVerification(tx: pg.PoolClient, context: Deciding, id: string): Promise<boolean> {
  const held = await lockVerification(tx, id);
  if (!held) throw notFound();
  if (held.state !== 'granted' && held.state !== 'refused') return false;
  // Who has begun another one since goes on with that.
  const [condition, value] =
    held.shop_id === null
      ? [`kind = 'person' and user_id = $1`, held.user_id]
      : ['shop_id = $1', held.shop_id];
  const newer = await tx.query(
    `select from verifications where ${condition} and id <> $2 and state in ('draft', 'waiting')`,
    [value, id],
  );
  if (newer.rowCount) return false;
  await tx.query(
    `update verifications set state = 'waiting', decided_at = null, granted_until = null, ended_at = null, purge_after = null,
            reason = null, note = null, reminded_at = null where id = $1`,
    [id],
  );
  await marksBack(tx, id);
  await showMark(tx, context.events, held);
  return true;
}

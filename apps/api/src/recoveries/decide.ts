import { objectionHours } from '@thulubazaar/contract';
import pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { notify } from '../notifications/notify.ts';
import { lockRecovery, settle } from './stored.ts';
import { tellOfRecoveryJob, ways } from './tell.ts';

/**
 * Grants a request: whoever has the account is told, by every way there is, and can object for three days.
 * @throws AppError conflict where there is no such account, or it waits for somebody else
 */
export async function grantRecovery(tx: pg.PoolClient, id: string): Promise<void> {
  const held = await lockRecovery(tx, id);
  if (held?.state !== 'open' || held.account_id === null) throw new AppError('conflict');
  try {
    await tx.query(
      `update recoveries set state = 'waiting', carry_out_at = now() + make_interval(hours => $2) where id = $1`,
      [id, objectionHours],
    );
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'recoveries_waiting_once')
      throw new AppError('conflict');
    throw error;
  }
  // Granted again after it was taken back, it is told again.
  const key = `${id} ${new Date().toISOString()}`;
  await notify(tx, { userId: held.account_id, kind: 'recovery_asked', key, data: {} });
  await notify(tx, {
    userId: held.requester_id,
    kind: 'recovery_settled',
    key,
    data: { state: 'waiting', note: null },
  });
  for (const by of ways) await enqueue(tx, tellOfRecoveryJob, { recoveryId: id, by });
}

/** Refuses a request; who asked reads why. */
export async function refuseRecovery(tx: pg.PoolClient, id: string, note: string | null): Promise<void> {
  const held = await lockRecovery(tx, id);
  if (held?.state !== 'open') throw new AppError('conflict');
  await settle(tx, id, 'refused', note);
  await notify(tx, {
    userId: held.requester_id,
    kind: 'recovery_settled',
    key: `${id} ${new Date().toISOString()}`,
    data: { state: 'refused', note },
  });
}

/**
 * Takes back what was decided of a request: it is open again.
 * @returns whether nothing has come of it yet
 */
export async function reopenRecovery(tx: pg.PoolClient, id: string): Promise<boolean> {
  const held = await lockRecovery(tx, id);
  if (!held) throw notFound();
  if (held.state !== 'waiting' && held.state !== 'refused') return false;
  await tx.query(
    `update recoveries set state = 'open', note = null, carry_out_at = null, settled_at = null where id = $1`,
    [id],
  );
  return true;
}

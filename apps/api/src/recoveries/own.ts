import type { OwnRecoveries, OwnRecovery } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { notFound } from '../kernel/errors.ts';
import { notify } from '../notifications/notify.ts';
import { type Db, lockRecovery, settle } from './stored.ts';

const mostShown = 20;

interface OwnRow extends Omit<OwnRecovery, 'askedAt' | 'carryOutAt'> {
  asked_at: string;
  carry_out_at: string | null;
}

/** What somebody asked for, and who is about to be given their account. */
export async function ownRecoveries(db: Db, userId: string): Promise<OwnRecoveries> {
  const asked = await db.query<OwnRow>(
    `select id, state, reason, ${isoTime('asked_at')} as asked_at, ${isoTime('carry_out_at')} as carry_out_at, note
       from recoveries where requester_id = $1 order by asked_at desc, id limit $2`,
    [userId, mostShown],
  );
  const against = await db.query<{ id: string; carry_out_at: string }>(
    `select id, ${isoTime('carry_out_at')} as carry_out_at from recoveries where account_id = $1 and state = 'waiting'`,
    [userId],
  );
  return {
    asked: asked.rows.map(({ asked_at: askedAt, carry_out_at: carryOutAt, ...row }) => ({
      ...row,
      askedAt,
      carryOutAt,
    })),
    against: against.rows.map(({ id, carry_out_at: carryOutAt }) => ({ id, carryOutAt })),
  };
}

/**
 * Refuses a request in the name of whoever has the account.
 * @throws AppError not_found where it does not wait any more
 */
export async function objectTo(pool: pg.Pool, ownerId: string, id: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const held = await lockRecovery(tx, id);
    if (held?.state !== 'waiting' || held.account_id !== ownerId) throw notFound();
    await settle(tx, id, 'objected');
    await notify(tx, {
      userId: held.requester_id,
      kind: 'recovery_settled',
      key: id,
      data: { state: 'objected', note: null },
    });
    await audit(tx, { actorId: ownerId, action: 'recovery.object', subject: `recovery:${id}` });
  });
}

import type { PaperReason, VerificationCase, VerificationEnd } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { undeadlocked } from '../kernel/db/undeadlocked.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { showMark } from './badge.ts';
import { endMark, type HeldVerification, lockVerification, lockVerifications } from './stored.ts';
import { tellSettled } from './tell.ts';
import { viewVerification } from './view.ts';

interface Why {
  reason: PaperReason;
  note?: string | undefined;
}

/**
 * A moderator takes a mark away.
 * @throws AppError not_found, conflict where there is none, own_case, admin_decides
 */
export async function revokeVerification(
  context: Pick<Kernel, 'pool' | 'events' | 'encryption'>,
  actor: Actor,
  id: string,
  { reason, note }: Why,
): Promise<VerificationCase> {
  const revoke = async (tx: pg.PoolClient): Promise<VerificationCase> => {
    const held = await lockVerification(tx, id);
    if (!held) throw notFound();
    await requireOthers(tx, actor, held);
    if (held.state !== 'granted') throw new AppError('conflict');
    await endMark(tx, id, 'revoked', 'moderator', { reason, note });
    await showMark(tx, context.events, held);
    await tellSettled(tx, held, { state: 'revoked', reason, note, endedBy: 'moderator' });
    const shown = await viewVerification(tx, context, actor.id, id);
    if (!shown) throw new Error('the request is not there');
    await audit(tx, {
      actorId: actor.id,
      action: 'verification.revoke',
      subject: `verification:${id}`,
      details: { reason, personId: held.user_id },
    });
    return shown;
  };
  return undeadlocked(() => transaction(context.pool, revoke));
}

/** As with cases: nobody decides what is their own, and an admin alone what is of somebody who moderates. */
async function requireOthers(
  tx: pg.PoolClient,
  actor: Actor,
  { user_id: userId, shop_id: shopId }: HeldVerification,
): Promise<void> {
  const { rows } = await tx.query<{ own: boolean; staff: boolean }>(
    `select $1::uuid = $2::uuid or exists (select from shop_members where shop_id = $3 and user_id = $2::uuid) as own,
            exists (select from users where id = $1::uuid and role <> 'user') as staff`,
    [userId, actor.id, shopId],
  );
  if (rows[0]?.own) throw new AppError('own_case');
  if (rows[0]?.staff && actor.role !== 'admin') throw new AppError('admin_decides');
}

/** Ends marks for something that has happened since they were granted, and tells whose they were. */
export async function endMarks(
  tx: pg.PoolClient,
  events: Kernel['events'],
  condition: string,
  values: unknown[],
  { state, by }: { state: 'revoked' | 'expired'; by: VerificationEnd },
): Promise<number> {
  const marks = await lockVerifications(tx, `state = 'granted' and ${condition}`, values);
  for (const held of marks) {
    await endMark(tx, held.id, state, by);
    await showMark(tx, events, held);
    await tellSettled(tx, held, { state, endedBy: by });
  }
  return marks.length;
}

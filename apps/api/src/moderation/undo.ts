import { type CaseDecision, claimSeconds, type ModerationCase, undoSeconds } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { undeadlocked } from '../kernel/db/undeadlocked.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { adPath } from '../listings/path.ts';
import { publicTitle } from '../listings/public-text.ts';
import type { WriteContext } from '../listings/write.ts';
import { notify } from '../notifications/notify.ts';
import { takeBack as takeBackNotification } from '../notifications/notify-anew.ts';
import { reopenRecovery } from '../recoveries/decide.ts';
import { refuseAgain } from '../verifications/appeal.ts';
import { reopenVerification } from '../verifications/decide.ts';
import { viewCase } from './case-view.ts';
import { putBack, settleRestriction } from './effects.ts';
import { type HeldCase, type HeldDecision, lockCase } from './standing.ts';

/**
 * Takes back the last decision of a case, by whoever made it: listing and restriction are as before, and the case is open again
 * and theirs.
 * @throws AppError not_found, forbidden for another's, too_late_to_undo, conflict where it was changed since
 */
export async function undoDecision(
  pool: pg.Pool,
  context: WriteContext & Pick<Kernel, 'encryption'>,
  moderatorId: string,
  id: string,
): Promise<ModerationCase> {
  const undo = async (tx: pg.PoolClient): Promise<ModerationCase> => {
    const { held } = await lockCase(tx, moderatorId, id);
    const last = await lastDecision(tx, held);
    if (last.moderator_id !== moderatorId) throw new AppError('forbidden');
    if (last.late) throw new AppError('too_late_to_undo');
    await reopen(tx, held, moderatorId);
    await takeBack(tx, context, held, last);
    const found = await viewCase(tx, context, moderatorId, id);
    await audit(tx, {
      actorId: moderatorId,
      action: 'case.undo',
      subject: `case:${id}`,
      details: { decisionId: last.id, decision: last.decision, personId: held.person_id },
    });
    return found;
  };
  return undeadlocked(() => transaction(pool, undo));
}

async function lastDecision(tx: pg.PoolClient, { id, closed }: HeldCase): Promise<HeldDecision> {
  const { rows } = await tx.query<HeldDecision>(
    `select id, decision, ad_id, moderator_id, was, decided_at < now() - interval '${undoSeconds} seconds' as late
       from case_decisions where case_id = $1 and undone_at is null order by decided_at desc limit 1 for update`,
    [id],
  );
  if (!rows[0] || !closed) throw notFound();
  return rows[0];
}

/** Opens a case again. What was reported since is of it too. */
async function reopen(
  tx: pg.PoolClient,
  { id, kind, ad_id: adId, person_id: personId }: HeldCase,
  moderatorId: string,
): Promise<void> {
  // The listing was held again: that is decided of what it is now.
  const anew = await tx.query(
    `select from cases where kind = 'held' and $2 = 'held' and ad_id = $1 and closed_at is null`,
    [adId, kind],
  );
  if (anew.rowCount) throw new AppError('conflict');
  if (kind === 'reported') {
    const of = adId === null ? 'ad_id is null and person_id = $2' : 'ad_id = $2';
    const since = await tx.query<{ id: string }>(
      `update cases set closed_at = now(), version = version + 1, claimed_by = null, claimed_until = null
        where kind = 'reported' and closed_at is null and id <> $1 and ${of} returning id`,
      [id, adId ?? personId],
    );
    await tx.query('update reports set case_id = $1 where case_id = any($2::uuid[])', [
      id,
      since.rows.map((row) => row.id),
    ]);
  }
  await tx.query(
    `update cases set closed_at = null, version = version + 1, claimed_by = $2,
            claimed_until = now() + interval '${claimSeconds} seconds' where id = $1`,
    [id, moderatorId],
  );
}

async function takeBack(
  tx: pg.PoolClient,
  context: WriteContext & Pick<Kernel, 'encryption'>,
  held: HeldCase,
  { id: decisionId, decision, was, moderator_id: moderatorId }: HeldDecision,
): Promise<void> {
  const { kind, person_id: personId, appealed_id: appealedId, recovery_id: recoveryId } = held;
  await tx.query('update case_decisions set undone_at = now() where id = $1', [decisionId]);
  if (decision === 'overturn')
    await tx.query('update case_decisions set undone_at = null where id = $1', [appealedId]);
  // An appeal against what is taken back has nothing to decide.
  await tx.query(
    `update cases set closed_at = now(), version = version + 1 where appealed_id = $1 and closed_at is null`,
    [decisionId],
  );
  if (held.verification_id !== null && kind === 'verification') {
    if (!(await reopenVerification(tx, context, held.verification_id))) throw new AppError('conflict');
    return;
  }
  if (recoveryId !== null) {
    if (!(await reopenRecovery(tx, recoveryId))) throw new AppError('conflict');
    return;
  }
  if (held.verification_id !== null && was.mark) {
    if (!(await refuseAgain(tx, context, held.verification_id, appealedId))) throw new AppError('conflict');
  } else if (!(await putBack(tx, context, held, was, moderatorId))) throw new AppError('conflict');
  const state = await settleRestriction(tx, context.events, personId);
  await tellUndone(tx, held, { decisionId, decision, restricted: state !== 'none' });
}

/** Tells the person what holds now, and no longer what does not. */
async function tellUndone(
  tx: pg.PoolClient,
  { kind, person_id: userId, ad_id: adId, listing }: HeldCase,
  {
    decisionId: key,
    decision,
    restricted,
  }: { decisionId: string; decision: CaseDecision; restricted: boolean },
): Promise<void> {
  if (decision === 'dismiss') return;
  if (decision === 'approve') {
    await takeBackNotification(tx, { userId, kind: 'approved', key });
    if (adId === null || !listing) return;
    const title = publicTitle(listing);
    await notify(tx, { userId, kind: 'held', key, data: { adId, title, path: adPath(adId, title) } });
    return;
  }
  if (kind === 'appeal') await takeBackNotification(tx, { userId, kind: 'appeal_decided', key });
  const of = kind === 'appeal' ? 'appeal' : 'case';
  await notify(tx, { userId, kind: 'decision_undone', key, data: { of, restricted } });
}

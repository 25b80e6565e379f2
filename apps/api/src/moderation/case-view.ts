import { claimSeconds, type ModerationCase } from '@thulubazaar/contract';
import type pg from 'pg';
import { restrictionOf } from '../accounts/restriction.ts';
import { audit } from '../audit/audit.ts';
import { reportsOfCase } from '../conversations/safety/reports.ts';
import { answersOfCase } from '../deals/case-answers.ts';
import { reviewsOfCase } from '../deals/case-reviews.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { watchedEvents } from '../listings/ad-events.ts';
import { findReviewedListing } from '../listings/reviewed-listing.ts';
import { viewRecovery } from '../recoveries/view.ts';
import { findingsOf } from '../rules/findings.ts';
import { viewVerification } from '../verifications/view.ts';
import { type CaseRow, caseSelect, decisionsWhere, toCaseCard } from './case-row.ts';
import { otherAccounts } from './other-accounts.ts';

const mostShown = 50;

/**
 * A case with all there is to decide it by.
 * @throws AppError not_found; own_case for whom it is about, who is not to read what others said of them, and who asks by it
 */
export async function viewCase(
  tx: pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  callerId: string,
  id: string,
): Promise<ModerationCase> {
  const { rows } = await tx.query<CaseRow>(`${caseSelect} where c.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw notFound();
  const { ad_id: adId, person_id: personId, appealed_id: appealedId } = row;
  if (personId === callerId || row.requester_id === callerId) throw new AppError('own_case');
  const [appealed = null] = appealedId
    ? await decisionsWhere(tx, 'd.id = $1::uuid', [appealedId], callerId)
    : [];
  return {
    ...toCaseCard(row),
    listing: adId === null ? null : await findReviewedListing(tx, adId),
    history: adId === null ? [] : await watchedEvents(tx, adId, mostShown),
    findings: adId === null ? [] : await findingsOf(tx, adId),
    reportsMade: await reportsOfCase(tx, id, mostShown),
    reviews: await reviewsOfCase(tx, id, personId),
    answers: await answersOfCase(tx, id, personId),
    restriction: await restrictionOf(tx, personId),
    earlier: await decisionsWhere(
      tx,
      'd.person_id = $1::uuid and d.case_id <> $2::uuid',
      [personId, id],
      callerId,
    ),
    others: await otherAccounts(tx, personId),
    appealed,
    appealText: row.appeal_text,
    recovery: row.recovery_id ? await viewRecovery(tx, context, row.recovery_id) : null,
    verification: row.verification_id
      ? await viewVerification(tx, context, callerId, row.verification_id)
      : null,
    decided: await decisionsWhere(tx, 'd.case_id = $1::uuid', [id], callerId),
  };
}

/**
 * Looks at a case; that it was, and by whom, is written down.
 * @throws AppError not_found, own_case
 */
export async function readCase(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  callerId: string,
  id: string,
): Promise<ModerationCase> {
  return transaction(context.pool, async (tx) => {
    // Whoever has it alone has it for as long as they look at it.
    await tx.query(
      `update cases set claimed_until = now() + interval '${claimSeconds} seconds'
        where id = $1 and claimed_by = $2 and claimed_until > now() and closed_at is null`,
      [id, callerId],
    );
    const found = await viewCase(tx, context, callerId, id);
    await audit(tx, { actorId: callerId, action: 'case.read', subject: `case:${id}` });
    return found;
  });
}

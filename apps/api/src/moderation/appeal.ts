import { type OwnDecision, promisedHours } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { undeadlocked } from '../kernel/db/undeadlocked.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import { notify } from '../notifications/notify.ts';
import { isLate } from '../verifications/appeal-state.ts';
import { ownDecisions } from './own-decisions.ts';

/**
 * Takes somebody's word why a decision about them is wrong, once: another moderator looks at it.
 * @throws AppError conflict where they have said so before, too_late_to_appeal
 */
export async function appealDecision(
  pool: pg.Pool,
  personId: string,
  id: string,
  text: string,
): Promise<OwnDecision> {
  const appeal = async (tx: pg.PoolClient): Promise<OwnDecision> => {
    const { rows } = await tx.query<{ late: boolean; undone: boolean }>(
      `select ${isLate('d')} as late, d.undone_at is not null as undone
         from case_decisions d where d.id = $1 and d.person_id = $2 for update`,
      [id, personId],
    );
    if (!rows[0]) throw notFound();
    if (rows[0].undone) throw new AppError('conflict');
    if (rows[0].late) throw new AppError('too_late_to_appeal');
    const made = await tx.query<{ id: string; due: string }>(
      `insert into cases (kind, person_id, ad_id, appealed_id, appeal_text, due_at)
       select 'appeal', d.person_id, d.ad_id, d.id, $2, now() + make_interval(hours => $3)
         from case_decisions d where d.id = $1
       on conflict (appealed_id) where kind = 'appeal' do nothing returning id, ${isoTime('due_at')} as due`,
      [id, text, promisedHours.appeal],
    );
    const [opened] = made.rows;
    if (!opened) throw new AppError('conflict');
    const { id: caseId, due } = opened;
    const [decision] = await ownDecisions(tx, personId, id);
    if (!decision) throw new Error('the decision is not there');
    await notify(tx, { userId: personId, kind: 'appeal_received', key: caseId, data: { due } });
    await audit(tx, {
      actorId: personId,
      action: 'decision.appeal',
      subject: `case:${caseId}`,
      details: { decisionId: id },
    });
    return decision;
  };
  return undeadlocked(() => transaction(pool, appeal));
}

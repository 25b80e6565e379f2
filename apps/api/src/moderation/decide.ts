import {
  type AdState,
  type CaseDecided,
  type CaseDecision,
  type decideCase as decideOperation,
  decisionsOf,
  isPaperReason,
  undoSeconds,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { removeAvatar } from '../avatars/remove-avatar.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Event } from '../listings/states.ts';
import { fieldsOf, requireComplete, type WriteContext } from '../listings/write.ts';
import { grantRecovery, refuseRecovery } from '../recoveries/decide.ts';
import { grantOnAppeal } from '../verifications/appeal.ts';
import { grantVerification, refuseVerification } from '../verifications/decide.ts';
import { decisionsWhere } from './case-row.ts';
import { moveListing, putBack, settleRestriction } from './effects.ts';
import { closeCase, type HeldCase, type HeldDecision, lockToDecide, type Was } from './standing.ts';
import { decidedAbout, reasonText, tell } from './tell.ts';
import { removeWords } from './words.ts';

type Body = z.output<typeof decideOperation.body>;
type DecideContext = WriteContext & Pick<Kernel, 'encryption'>;

/** Where each decision takes the listing that the case is about. What somebody is suspended or banned for goes too. */
const targets: Partial<Record<CaseDecision, [to: AdState, event: Event]>> = {
  approve: ['live', 'approve'],
  ask_changes: ['changes_asked', 'ask_changes'],
  remove: ['removed', 'remove'],
  suspend: ['removed', 'remove'],
  ban: ['removed', 'remove'],
};

/** What is nothing without a listing, or reviews that are removed. */
const ofListings: CaseDecision[] = ['approve', 'ask_changes', 'remove'];

/**
 * A moderator decides a case, whole or not at all: the listing moves, the person is restricted, both and those who reported it
 * are told, and a row of the audit says so.
 * @throws AppError not_found, own_case, admin_decides, case_decided, case_taken, conflict, invalid_input for what is not decided of its kind,
 *   invalid_transition where there is nothing to remove, incomplete_listing
 */
export async function decideCase(
  tx: pg.PoolClient,
  context: DecideContext,
  moderatorId: string,
  id: string,
  body: Body,
): Promise<CaseDecided> {
  const { decision, reason, note, days } = body;
  const held = await lockToDecide(tx, moderatorId, id, body.version);
  const { person_id: personId, ad_id: adId, kind } = held;
  const possible: readonly CaseDecision[] = decisionsOf[kind];
  if (!possible.includes(decision)) throw invalidField('decision', 'invalid_value');
  if (reason && isPaperReason(reason) !== (kind === 'verification'))
    throw invalidField('reason', 'invalid_value');
  if (kind === 'recovery' && decision === 'refuse' && !note) throw invalidField('note', 'required');
  // Before its listing moves: what waits without a case gets another.
  await closeCase(tx, id);
  // Null where an appeal was granted, and there is nothing left to put back.
  const back = await carryOut(tx, context, moderatorId, held, body);
  const until = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
  const { rows } = await tx.query<{ id: string }>(
    `insert into case_decisions (case_id, person_id, ad_id, decision, reason, note, moderator_id, decided_at, until, was)
     values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), $8, $9) returning id`,
    [
      id,
      personId,
      adId,
      decision,
      reason ?? null,
      note ?? null,
      moderatorId,
      until,
      JSON.stringify(back ?? {}),
    ],
  );
  const decisionId = rows[0]?.id ?? '';
  const settles = decision === 'suspend' || decision === 'ban' || decision === 'overturn';
  const state = settles ? await settleRestriction(tx, context.events, personId) : 'none';
  const left = state !== 'none' ? 'restricted' : back === null ? 'changed' : null;
  const of = await decidedAbout(tx, held.appealed_id ?? decisionId);
  // A mark or a photo is given or not, whatever else somebody may not do.
  const lacks = back === null && (of === 'verification' || of === 'photo');
  await tell(tx, held, { id: decisionId, decision, of, reason, note, until, left: lacks ? 'changed' : left });
  const [made] = await decisionsWhere(tx, 'd.id = $1::uuid', [decisionId], moderatorId);
  if (!made) throw new Error('the decision was not stored');
  await audit(tx, {
    actorId: moderatorId,
    action: 'case.decide',
    subject: `case:${id}`,
    details: { kind, decision, reason: reason ?? null, decisionId, personId, adId, until: made.until },
  });
  return made;
}

async function carryOut(
  tx: pg.PoolClient,
  context: DecideContext,
  moderatorId: string,
  held: HeldCase,
  body: Body,
): Promise<Was | null> {
  if (held.kind === 'appeal') return decideAppeal(tx, context, moderatorId, held, body.decision);
  if (held.verification_id !== null) {
    await decideVerification(tx, context, held.verification_id, body);
    return {};
  }
  if (held.recovery_id === null) return moveBy(tx, context, moderatorId, held, body);
  if (body.decision === 'grant') await grantRecovery(tx, held.recovery_id);
  else await refuseRecovery(tx, held.recovery_id, body.note ?? null);
  return {};
}

/** A refusal says which of the reasons that papers have. */
async function decideVerification(
  tx: pg.PoolClient,
  context: DecideContext,
  id: string,
  { decision, reason, note }: Body,
): Promise<void> {
  if (decision === 'grant') return grantVerification(tx, context, id);
  if (!reason || !isPaperReason(reason)) throw invalidField('reason', 'required');
  await refuseVerification(tx, id, reason, note);
}

async function moveBy(
  tx: pg.PoolClient,
  context: WriteContext,
  moderatorId: string,
  { id, kind, person_id: personId, listing }: HeldCase,
  { decision, reason, note }: Body,
): Promise<Was> {
  if (decision === 'remove_photo') return removePhoto(tx, context, personId, listing);
  if (decision === 'remove' && kind === 'reported' && !listing)
    return removeWords(tx, context.events, id, personId);
  const [to, only] = targets[decision] ?? [];
  if (!to) return {};
  if (decision === 'approve' && listing)
    requireComplete(context.reference, fieldsOf(listing), { confirmPrice: true });
  const text = await reasonText(tx, personId, { reason, note });
  const was = listing && (await moveListing(tx, context, listing, to, { moderatorId, reason: text, only }));
  if (!was && ofListings.includes(decision)) throw new AppError('invalid_transition');
  return was ?? {};
}

/** A photo goes by itself where the person as such was reported. */
async function removePhoto(
  tx: pg.PoolClient,
  { events }: WriteContext,
  personId: string,
  listing: HeldCase['listing'],
): Promise<Was> {
  const imageId = listing ? null : await removeAvatar(tx, events, personId, undoSeconds);
  if (imageId === null) throw new AppError('invalid_transition');
  return { photo: { imageId, removed: true } };
}

/**
 * Overturned, all is as it was before the decision, as far as nobody has changed it since.
 * @returns what would put that back; null where it was changed
 */
async function decideAppeal(
  tx: pg.PoolClient,
  context: DecideContext,
  moderatorId: string,
  held: HeldCase,
  decision: CaseDecision,
): Promise<Was | null> {
  const { appealed_id: appealedId, verification_id: verificationId } = held;
  if (decision !== 'overturn') return {};
  const { rows } = await tx.query<Pick<HeldDecision, 'was'>>(
    `update case_decisions set undone_at = coalesce(undone_at, now()) where id = $1 returning was`,
    [appealedId],
  );
  if (verificationId !== null)
    return (await grantOnAppeal(tx, context, verificationId)) ? { mark: true } : null;
  return putBack(tx, context, held, rows[0]?.was ?? {}, moderatorId);
}

import type { OwnVerification, PaperKind } from '@thulubazaar/contract';
import type pg from 'pg';
import { claimEvidence, forgetEvidence } from '../evidence/photos.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { neededOf, ownVerification } from './own.ts';
import { verificationPolicies } from './policies.ts';
import { type HeldVerification, lockVerification } from './stored.ts';

/**
 * Holds a request of somebody's that is not sent yet.
 * @throws AppError not_found, conflict
 */
export async function holdDraft(tx: pg.PoolClient, actor: Actor, id: string): Promise<HeldVerification> {
  const held = authorise(actor, verificationPolicies['verification.own'], await lockVerification(tx, id));
  if (held.state !== 'draft') throw new AppError('conflict');
  return held;
}

/**
 * Puts a photo to a request, in place of the one before. It may still be being prepared.
 * @throws AppError not_found, conflict; invalid_input for a paper that is not asked for, or a photo that is not theirs or in use
 */
export async function addPaper(
  { pool }: Pick<Kernel, 'pool'>,
  actor: Actor,
  id: string,
  { kind, photoId }: { kind: PaperKind; photoId: string },
): Promise<OwnVerification> {
  return transaction(pool, async (tx) => {
    const held = await holdDraft(tx, actor, id);
    if (!neededOf(held).includes(kind)) throw invalidField('kind', 'invalid_value');
    await claimEvidence(tx, actor.id, [photoId], { field: 'photoId', preparing: true });
    await requireUnused(tx, photoId);
    await takeOut(tx, id, kind);
    await tx.query('insert into verification_papers (verification_id, kind, image_id) values ($1, $2, $3)', [
      id,
      kind,
      photoId,
    ]);
    return ownVerification(tx, id);
  });
}

/** A paper is in nothing else: whoever else has the photo would have the paper. */
async function requireUnused(tx: pg.PoolClient, photoId: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select from messages where image_id = $1 union all select from recovery_photos where image_id = $1
      union all select from verification_papers where image_id = $1 limit 1`,
    [photoId],
  );
  if (rowCount) throw invalidField('photoId', 'photo_in_use');
}

/** Takes a photo out of a request that is not sent yet; one that is not there is no error. */
export async function removePaper(
  { pool }: Pick<Kernel, 'pool'>,
  actor: Actor,
  id: string,
  kind: PaperKind,
): Promise<void> {
  await transaction(pool, async (tx) => {
    await holdDraft(tx, actor, id);
    await takeOut(tx, id, kind);
  });
}

async function takeOut(tx: pg.PoolClient, id: string, kind: PaperKind): Promise<void> {
  const { rows } = await tx.query<{ image_id: string }>(
    'delete from verification_papers where verification_id = $1 and kind = $2 returning image_id',
    [id, kind],
  );
  await forgetEvidence(
    tx,
    rows.map(({ image_id }) => image_id),
  );
}

/** Deletes the papers of requests, with their files. */
export async function forgetPapers(tx: pg.PoolClient, ids: string[]): Promise<void> {
  const { rows } = await tx.query<{ image_id: string }>(
    'delete from verification_papers where verification_id = any($1::uuid[]) returning image_id',
    [ids],
  );
  await forgetEvidence(
    tx,
    rows.map(({ image_id }) => image_id),
  );
}

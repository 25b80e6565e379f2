import { mostVerificationsAMonth, type OwnVerification, type PaperKind } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { undeadlocked } from '../kernel/db/undeadlocked.ts';
import { AppError, type FieldError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { ownBusiness } from './business.ts';
import { verificationSent, verificationWithdrawn } from './events.ts';
import { neededOf, ownVerification } from './own.ts';
import { forgetPapers, holdDraft } from './papers.ts';
import { verificationPolicies } from './policies.ts';
import { type HeldVerification, lockVerification, sealFacts } from './stored.ts';

const perMonth: Limit = { name: 'verifications', points: mostVerificationsAMonth, seconds: 30 * 24 * 3600 };

/**
 * Shows a request to the moderators. Of a business it says what the shop says at this moment.
 * @throws AppError not_found, conflict, too_many_requests; invalid_input naming each paper that is missing or not ready
 */
export async function sendVerification(
  context: Pick<Kernel, 'pool' | 'encryption' | 'events' | 'limits'>,
  actor: Actor,
  id: string,
): Promise<OwnVerification> {
  const send = async (tx: pg.PoolClient): Promise<OwnVerification> => {
    const held = await holdDraft(tx, actor, id);
    await requirePapers(tx, held);
    if (held.shop_id !== null) {
      const { facts } = await ownBusiness(tx, actor.id, { id: held.shop_id });
      await tx.query('update verifications set facts_encrypted = $2 where id = $1', [
        id,
        sealFacts(context, id, facts),
      ]);
    }
    await context.limits.consume(perMonth, actor.id);
    await tx.query(`update verifications set state = 'waiting', sent_at = now() where id = $1`, [id]);
    await context.events.publish(tx, verificationSent, { verificationId: id, userId: actor.id });
    return ownVerification(tx, id);
  };
  return undeadlocked(() => transaction(context.pool, send));
}

const codes = {
  uploaded: 'photo_not_ready',
  pending: 'photo_not_ready',
  failed: 'paper_unreadable',
} as const;

async function requirePapers(tx: pg.PoolClient, held: HeldVerification): Promise<void> {
  const { rows } = await tx.query<{ kind: PaperKind; state: 'ready' | keyof typeof codes }>(
    'select p.kind, i.state from verification_papers p join images i on i.id = p.image_id where p.verification_id = $1',
    [held.id],
  );
  const states = new Map(rows.map(({ kind, state }) => [kind, state]));
  const wrong = neededOf(held).flatMap((kind): FieldError[] => {
    const state = states.get(kind);
    if (state === 'ready') return [];
    return [{ field: `papers.${kind}`, code: state ? codes[state] : 'required' }];
  });
  if (wrong.length > 0) throw new AppError('invalid_input', wrong);
}

/**
 * Takes back a request that nobody has decided; its papers go at once. One that was never sent is as if it had not been.
 * @throws AppError not_found, conflict
 */
export async function withdrawVerification(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const withdraw = async (tx: pg.PoolClient): Promise<void> => {
    const held = authorise(actor, verificationPolicies['verification.own'], await lockVerification(tx, id));
    await takeBack(tx, events, held);
  };
  await undeadlocked(() => transaction(pool, withdraw));
}

/** As withdrawVerification, of a request that this transaction holds. */
export async function takeBack(
  tx: pg.PoolClient,
  events: Kernel['events'],
  { id, state }: HeldVerification,
): Promise<void> {
  if (state !== 'draft' && state !== 'waiting') throw new AppError('conflict');
  await forgetPapers(tx, [id]);
  if (state === 'draft') {
    await tx.query('delete from verifications where id = $1', [id]);
    return;
  }
  await tx.query(
    `update verifications set state = 'withdrawn', ended_at = now(), facts_encrypted = null where id = $1`,
    [id],
  );
  await events.publish(tx, verificationWithdrawn, { verificationId: id });
}

import { randomUUID } from 'node:crypto';
import { deletableSeconds } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { conversationPolicies } from './policies.ts';
import { holdConversation, storeMessage } from './store-message.ts';
import { forgetTold } from './tell.ts';

interface Target {
  sender_id: string;
  kind: string;
  held: boolean;
  deleted: boolean;
  late: boolean;
}

/**
 * Takes back what somebody sent, for both; again is no error. The row keeps what it said, for reports and complaints.
 * @throws AppError not_found, too_late
 */
export async function deleteMessage(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  actor: Actor,
  { id, seq }: { id: string; seq: number },
): Promise<void> {
  await transaction(context.pool, async (tx) => {
    const { blocked: _, ...writing } = await holdConversation(tx, id, actor.id);
    const { rows } = await tx.query<Target>(
      `select sender_id, kind, held, deleted_at is not null as deleted,
              sent_at < now() - make_interval(secs => $3) as late
         from messages where conversation_id = $1 and seq = $2`,
      [id, seq, deletableSeconds],
    );
    const target = authorise(actor, conversationPolicies['message.delete'], rows[0] ?? null);
    if (target.deleted) return;
    if (target.late) throw new AppError('too_late');
    await hide(tx, id, seq);
    // Whoever saw the message learns that it is gone, also from somebody they have blocked since.
    const entry = { client_id: randomUUID(), kind: 'delete', about: seq, ...nothing } as const;
    await storeMessage(tx, context, { ...writing, held: target.held }, entry);
    await forgetTold(tx, writing.receiver_id, id);
  });
}

const nothing = { text: '', image_id: null, amount: null, warning: [] };

async function hide(tx: pg.PoolClient, id: string, seq: number): Promise<void> {
  await tx.query(
    `with hidden as (
       update messages set deleted_at = now(),
              offer = case when offer = 'open' then 'declined' else offer end,
              offer_received = case when offer_received = 'open' then 'declined' else offer_received end
        where conversation_id = $1 and seq = $2 returning sender_id, held)
     update conversation_members r set unread = greatest(r.unread - 1, 0) from hidden
      where r.conversation_id = $1 and r.user_id <> hidden.sender_id and not hidden.held and r.read_seq < $2`,
    [id, seq],
  );
}

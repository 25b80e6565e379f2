import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { broadcast } from '../kernel/events/broadcast.ts';
import { conversationTopic } from './announcements.ts';
import { holdConversation, type Writing } from './store-message.ts';
import { markToldAsRead } from './tell.ts';

// What somebody blocks is not to learn that they read it. What the other cannot see, they are not told of either.
const readSql = `
  update conversation_members mine
     set read_seq = least($3, mine.last_seq),
         told_seq = case when $4 then mine.told_seq
                         else greatest(mine.told_seq, least($3, mine.last_seq, theirs.last_seq)) end,
         unread = (select count(*) from messages m
                    where m.conversation_id = $1 and m.seq > least($3, mine.last_seq) and m.sender_id <> $2
                      and not m.held and m.deleted_at is null and m.kind <> 'delete')
    from conversation_members theirs
   where mine.conversation_id = $1 and mine.user_id = $2
     and theirs.conversation_id = $1 and theirs.user_id <> $2
     and mine.read_seq < least($3, mine.last_seq)
  returning mine.read_seq, mine.told_seq, mine.unread`;

/** Says how far somebody has read; a number that is not higher than before changes nothing. */
export async function readConversation(
  pool: pg.Pool,
  readerId: string,
  conversationId: string,
  seq: number,
): Promise<void> {
  await transaction(pool, async (tx) => {
    const held = await holdConversation(tx, conversationId, readerId);
    const { rows } = await tx.query<{ read_seq: number; told_seq: number; unread: number }>(readSql, [
      conversationId,
      readerId,
      seq,
      held.blocked,
    ]);
    if (!rows[0]) return;
    await announce(tx, held, rows[0]);
    if (rows[0].unread === 0) await markToldAsRead(tx, readerId, conversationId);
  });
}

async function announce(
  tx: pg.PoolClient,
  { id, sender_id: reader, receiver_id: other, blocked }: Writing & { blocked: boolean },
  { read_seq, told_seq }: { read_seq: number; told_seq: number },
): Promise<void> {
  const tell = (to: string[], seq: number) =>
    broadcast(tx, conversationTopic, { type: 'read', to, conversationId: id, reader, seq });
  if (!blocked && told_seq === read_seq) await tell([reader, other], read_seq);
  else {
    await tell([reader], read_seq);
    if (!blocked) await tell([other], told_seq);
  }
}

import type { Conversation, updateConversation as updateOperation } from '@thulubazaar/contract';
import type { z } from 'zod';
import { transaction } from '../kernel/db/transaction.ts';
import { broadcast } from '../kernel/events/broadcast.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { conversationTopic } from './announcements.ts';
import { getConversation } from './conversation.ts';

/** Mutes or archives a conversation for one of the two. */
export function updateConversation(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  personId: string,
  conversationId: string,
  { muted, archived }: z.output<typeof updateOperation.body>,
): Promise<Conversation> {
  return transaction(context.pool, async (tx) => {
    await tx.query(
      `update conversation_members set muted = coalesce($3, muted), archived = coalesce($4, archived)
        where conversation_id = $1 and user_id = $2`,
      [conversationId, personId, muted, archived],
    );
    // Muted ones are not counted.
    if (muted !== undefined) await broadcast(tx, conversationTopic, { type: 'unread', to: [personId] });
    return getConversation(tx, context, conversationId, personId);
  });
}

import type { listMessages as listOperation, Message } from '@thulubazaar/contract';
import type { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { messagesFrom, openMessage, type StoredMessage, toMessage } from './message.ts';

/** Entries of a conversation that one of the two may see, ascending: the last ones, or those after or before a number. */
export async function listMessages(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  viewerId: string,
  conversationId: string,
  { after, before, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Message[]; more: boolean }> {
  const forward = after !== undefined;
  const { rows } = await context.pool.query<StoredMessage>(
    `${messagesFrom('messages')}
      where m.conversation_id = $1 and (not m.held or m.sender_id = $2) and m.seq ${forward ? '>' : '<'} $3
      order by m.seq ${forward ? 'asc' : 'desc'} limit $4`,
    [conversationId, viewerId, after ?? before ?? 2_147_483_647, limit + 1],
  );
  const page = rows.slice(0, limit);
  if (!forward) page.reverse();
  return {
    items: page.map((row) => toMessage(openMessage(context, row), viewerId)),
    more: rows.length > limit,
  };
}

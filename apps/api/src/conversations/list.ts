import type { Conversation, listConversations as listOperation } from '@thulubazaar/contract';
import type { z } from 'zod';
import { decodeRowCursor, encodeRowCursor } from '../kernel/http/cursor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { Where } from '../listings/scope.ts';
import { type ConversationRow, conversationsFrom, toConversations } from './conversation.ts';

/**
 * One page of a person's conversations, last written in first, by conversation_members_by_time.
 * @throws AppError invalid_cursor
 */
export async function listConversations(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  viewerId: string,
  { archived, cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Conversation[]; nextCursor: string | null }> {
  const asked = ['conversations', viewerId, archived];
  const where = new Where();
  where.add(`user_id = ${where.value(viewerId)}`);
  where.add(`archived = ${where.value(archived === 'true')} and last_at is not null`);
  if (cursor) {
    const { at, id } = decodeRowCursor(cursor, asked);
    where.add(`(last_at, conversation_id) < (${where.value(at)}::timestamptz(3), ${where.value(id)}::uuid)`);
  }
  const { rows } = await context.pool.query<ConversationRow>(
    `${conversationsFrom(`
       select * from conversation_members ${where} order by last_at desc, conversation_id desc
        limit ${where.value(limit + 1)}`)}
      order by mine.last_at desc, mine.conversation_id desc`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await toConversations(context.pool, context, page),
    nextCursor: last ? encodeRowCursor(asked, last.last_at, last.id) : null,
  };
}

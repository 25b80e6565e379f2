import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';
import { markRead, notifyOngoing } from '../notifications/notify-anew.ts';
import type { MessageRow } from './message.ts';
import type { Writing } from './store-message.ts';

interface About {
  name: string;
  title: string;
  public_title: string | null;
  muted: boolean;
}

/**
 * Tells the other of the two that something was said, once for a conversation until they read it. Nobody is told of what they
 * cannot see, nor of a conversation they have muted.
 */
export async function tellOfMessage(
  tx: pg.PoolClient,
  { id, sender_id, receiver_id, held }: Writing,
  { kind, amount }: Pick<MessageRow, 'kind' | 'amount'>,
): Promise<void> {
  if (held || kind === 'delete') return;
  const { rows } = await tx.query<About>(
    `select u.name, a.title, ${publicTitleColumn}, m.muted
       from conversations c join ads a on a.id = c.ad_id join users u on u.id = $2
       join conversation_members m on m.conversation_id = c.id and m.user_id = $3
      where c.id = $1`,
    [id, sender_id, receiver_id],
  );
  const [about] = rows;
  if (!about || about.muted) return;
  const data = { conversationId: id, title: publicTitle(about), name: publicWords(about.name) };
  const told = { userId: receiver_id, key: id };
  if (kind === 'offer' || kind === 'accept' || kind === 'decline')
    await notifyOngoing(tx, 'offer', { ...told, data: { ...data, what: kind, amount } });
  else await notifyOngoing(tx, 'message', { ...told, data });
}

/** Whoever has read a conversation knows what they were told of it. */
export function markToldAsRead(tx: pg.PoolClient, userId: string, conversationId: string): Promise<void> {
  return markRead(tx, { userId, kinds: ['message', 'offer'], key: conversationId });
}

/** Where nothing waits to be read any more, what was told of it is no news: what was sent has been taken back. */
export async function forgetTold(tx: pg.PoolClient, userId: string, conversationId: string): Promise<void> {
  const { rowCount } = await tx.query(
    'select from conversation_members where conversation_id = $1 and user_id = $2 and unread = 0',
    [conversationId, userId],
  );
  if (rowCount) await markToldAsRead(tx, userId, conversationId);
}

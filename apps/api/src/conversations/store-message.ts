import type { Message, NewMessage } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import { broadcast } from '../kernel/events/broadcast.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { conversationTopic } from './announcements.ts';
import { encryptText, type MessageRow, messagesFrom, openMessage, type StoredMessage } from './message.ts';
import { otherOf } from './policies.ts';

type Db = pg.Pool | pg.PoolClient;

/** A conversation that one of the two writes in, held until the transaction ends. */
export interface Writing {
  id: string;
  ad_id: number;
  buyer_id: string;
  seller_id: string;
  last_seq: number;
  sender_id: string;
  receiver_id: string;
  /** The receiver has blocked the sender, who cannot tell. */
  held: boolean;
}

/** What the writer has to do with the other: has blocked them; or they have left for good. */
interface Standing {
  blocked: boolean;
  gone: boolean;
}

type Held = Omit<Writing, 'sender_id' | 'receiver_id'> & Standing;

/**
 * Holds a conversation, so that whoever else writes in it waits: numbers follow each other. Every transaction that
 * changes something of a conversation begins with this.
 */
export async function holdConversation(
  tx: pg.PoolClient,
  id: string,
  personId: string,
): Promise<Writing & Standing> {
  const { rows } = await tx.query<Held>(
    `select c.id, c.ad_id, c.buyer_id, c.seller_id, c.last_seq,
            exists (select from blocks b where b.blocked_id = $2 and b.blocker_id in (c.buyer_id, c.seller_id)) as held,
            exists (select from blocks b where b.blocker_id = $2 and b.blocked_id in (c.buyer_id, c.seller_id)) as blocked,
            exists (select from users u where u.id in (c.buyer_id, c.seller_id) and u.id <> $2 and u.deleted_at is not null) as gone
       from conversations c where c.id = $1 for no key update of c`,
    [id, personId],
  );
  const row = rows[0];
  if (!row) throw new Error('the conversation is not there');
  return { ...row, sender_id: personId, receiver_id: otherOf(row, personId) };
}

/** What is sent, as it is stored. */
export type Entry = Pick<MessageRow, 'client_id' | 'kind' | 'text' | 'amount' | 'about' | 'warning'> & {
  image_id: string | null;
};

/** An entry of what somebody sends. */
export function entryOf(sent: NewMessage, warning: Message['warning'] = []): Entry {
  return {
    client_id: sent.clientId,
    kind: sent.kind,
    text: sent.text ?? '',
    image_id: sent.imageId ?? null,
    amount: sent.amount ?? null,
    about: sent.about ?? null,
    warning,
  };
}

/**
 * What somebody has sent with a clientId already; null when there is nothing.
 * @throws AppError client_id_used when that was something else: it would be wrong to let them believe this was sent
 */
export async function findSent(
  db: Db,
  context: Pick<Kernel, 'encryption'>,
  conversationId: string,
  senderId: string,
  sent: NewMessage,
): Promise<MessageRow | null> {
  const { rows } = await db.query<StoredMessage>(
    `${messagesFrom('messages')} where m.conversation_id = $1 and m.sender_id = $2 and m.client_id = $3`,
    [conversationId, senderId, sent.clientId],
  );
  if (!rows[0]) return null;
  const row = openMessage(context, rows[0]);
  const { kind, text, amount, about } = entryOf(sent);
  const isSame =
    row.kind === kind &&
    row.text === text &&
    row.amount === amount &&
    row.about === about &&
    (row.photo?.id ?? null) === (sent.imageId ?? null);
  if (!isSame) throw new AppError('client_id_used');
  return row;
}

// A message is read up to by its sender, unless something waits there that they have not seen: what was written offline
// is sent by itself. Taking something back is no message: it neither waits to be read nor moves the conversation up.
const insertSql = `
  with entry as (
    insert into messages (conversation_id, seq, sender_id, client_id, kind, text_encrypted, image_id, amount, offer, offer_received,
                          about, warning, held, sent_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, case when $5 = 'offer' then 'open' end, case when $5 = 'offer' then 'open' end,
            $9, $10, $11, clock_timestamp())
    returning *),
  numbered as (update conversations set last_seq = $2 where id = $1),
  writer as (
    update conversation_members w
       set last_seq = entry.seq,
           last_at = case when entry.kind = 'delete' then w.last_at else entry.sent_at end,
           archived = w.archived and entry.kind = 'delete',
           read_seq = case when w.unread = 0 then entry.seq else w.read_seq end,
           told_seq = case when w.unread = 0 and not entry.held then entry.seq else w.told_seq end
      from entry where w.conversation_id = $1 and w.user_id = $3),
  reader as (
    update conversation_members r
       set last_seq = entry.seq,
           last_at = case when entry.kind = 'delete' then r.last_at else entry.sent_at end,
           archived = r.archived and entry.kind = 'delete',
           unread = r.unread + case when entry.kind = 'delete' then 0 else 1 end
      from entry where r.conversation_id = $1 and r.user_id = $12 and not entry.held)
  ${messagesFrom('entry')}`;

/** Stores an entry under the next number and announces it to whoever may see it. */
export async function storeMessage(
  tx: pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  writing: Writing,
  entry: Entry,
): Promise<MessageRow> {
  const { id, last_seq, sender_id, receiver_id, held } = writing;
  const seq = last_seq + 1;
  const { rows } = await tx.query<StoredMessage>(insertSql, [
    id,
    seq,
    sender_id,
    entry.client_id,
    entry.kind,
    encryptText(context, { id, seq }, entry.text),
    entry.image_id,
    entry.amount,
    entry.about,
    entry.warning,
    held,
    receiver_id,
  ]);
  const row = rows[0];
  if (!row) throw new Error('the message was not stored');
  const to = held ? [sender_id] : [sender_id, receiver_id];
  await broadcast(tx, conversationTopic, { type: 'message', to, conversationId: id, row });
  return openMessage(context, row);
}

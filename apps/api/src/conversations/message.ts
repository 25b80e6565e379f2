import type { Message, QrContent } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** A photo of a message, as its files were made. */
export interface MessagePhoto {
  id: string;
  width: number;
  height: number;
  widths: number[];
  thumbhash: string;
  /** Null while nobody has looked for codes in it. */
  qr: QrContent[] | null;
}

export const messageTextColumn: EncryptedColumn = {
  field: 'messages.text',
  table: 'messages',
  key: ['conversation_id', 'seq'],
  column: 'text_encrypted',
  plain: 'plain_text',
};

/** An entry of a conversation as it is stored and announced, its text encrypted. Holds nothing that JSON does not. */
export interface StoredMessage extends Omit<MessageRow, 'text'>, StoredText {}

/** The text of an entry as it is stored. */
export interface StoredText {
  conversation_id: string;
  seq: number;
  /** In base64. */
  text_encrypted: string | null;
  /** As it was written before texts were encrypted. */
  plain_text: string | null;
}

/** Select list of a StoredText, of `messages m`. */
export const textSql = `m.conversation_id, m.seq, m.plain_text,
         translate(encode(m.text_encrypted, 'base64'), e'\\n', '') as text_encrypted`;

/** An entry of a conversation with its text readable, whoever looks. */
export interface MessageRow {
  conversation_id: string;
  seq: number;
  sender_id: string;
  client_id: string;
  kind: Message['kind'];
  text: string;
  /** Paisa. */
  amount: number | null;
  /** State of an offer as its sender sees it. */
  offer: Message['offer'];
  /** And as the other does. */
  offer_received: Message['offer'];
  about: number | null;
  warning: Message['warning'];
  /** Only its sender ever sees it: the other had blocked them. */
  held: boolean;
  sent_at: string;
  deleted: boolean;
  photo: MessagePhoto | null;
}

/** Select list and joins of a StoredMessage and more, over `source m`, which has the columns of messages. */
export const messagesFrom = (source: string, ...more: string[]) => `
  select ${textSql}, m.sender_id, m.client_id, m.kind, m.amount, m.offer, m.offer_received, m.about, m.warning, m.held,
         ${isoTime('m.sent_at')} as sent_at, m.deleted_at is not null as deleted,
         case when m.image_id is not null then json_build_object('id', i.id, 'width', i.width, 'height', i.height,
              'widths', i.widths, 'thumbhash', i.thumbhash, 'qr', i.qr) end as photo${more.map((column) => `, ${column}`).join('')}
    from ${source} m left join images i on i.id = m.image_id`;

/** Entries by conversation and number, in no order. */
export async function messagesAt(
  db: pg.Pool | pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  places: { id: string; seq: number }[],
): Promise<MessageRow[]> {
  if (places.length === 0) return [];
  const { rows } = await db.query<StoredMessage>(
    `${messagesFrom('messages')} join unnest($1::uuid[], $2::int[]) as at(id, seq)
       on m.conversation_id = at.id and m.seq = at.seq`,
    [places.map(({ id }) => id), places.map(({ seq }) => seq)],
  );
  return rows.map((row) => openMessage(context, row));
}

const placeOf = (conversationId: string, seq: number) => ({
  field: messageTextColumn.field,
  row: `${conversationId}\0${seq}`,
});

/** A text as it is stored under a number; null for none. */
export function encryptText(
  { encryption }: Pick<Kernel, 'encryption'>,
  { id, seq }: { id: string; seq: number },
  text: string,
): Buffer | null {
  return text === '' ? null : encryption.encrypt(placeOf(id, seq), text);
}

/** An entry with its text readable, for whoever may see it. */
export function openMessage<Row extends StoredText>(
  { encryption }: Pick<Kernel, 'encryption'>,
  row: Row,
): Omit<Row, 'plain_text' | 'text_encrypted'> & { text: string } {
  const { text_encrypted, plain_text, ...rest } = row;
  if (text_encrypted === null) return { ...rest, text: plain_text ?? '' };
  const place = placeOf(row.conversation_id, row.seq);
  return { ...rest, text: encryption.decrypt(place, Buffer.from(text_encrypted, 'base64')) };
}

/** An entry as one of the two sees it, who may. What was taken back says nothing more than that it was. */
export function toMessage(row: MessageRow, viewerId: string): Message {
  const mine = row.sender_id === viewerId;
  return {
    seq: row.seq,
    clientId: row.client_id,
    mine,
    kind: row.kind,
    offer: mine ? row.offer : row.offer_received,
    about: row.about,
    deleted: row.deleted,
    sentAt: row.sent_at,
    ...(row.deleted ? nothing : shown(row, mine)),
  };
}

type Content = Pick<Message, 'text' | 'photo' | 'qr' | 'amount' | 'warning'>;

const nothing: Content = { text: '', photo: null, qr: [], amount: null, warning: [] };

function shown(row: MessageRow, mine: boolean): Content {
  const content = contentOf(row, `/api/conversations/${row.conversation_id}/photos`);
  return mine ? { ...content, warning: [] } : content;
}

/** What an entry says. `photos` is where its photo is served. */
export function contentOf({ text, photo, amount, warning }: MessageRow, photos: string): Content {
  if (!photo) return { text, photo, qr: [], amount, warning };
  const { qr, ...files } = photo;
  return { text, photo: { ...files, base: `${photos}/${photo.id}` }, qr: qr ?? [], amount, warning };
}

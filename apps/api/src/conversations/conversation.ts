import { type Conversation, newAccountDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { adPath } from '../listings/path.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';
import { isPublic } from '../listings/states.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import { type MessageRow, messagesAt, toMessage } from './message.ts';

type Db = pg.Pool | pg.PoolClient;

/** A conversation as one of the two has it, with the other and the listing. */
export interface ConversationRow extends SellerRow {
  id: string;
  viewer_id: string;
  role: Conversation['role'];
  last_seq: number;
  /** Number of the last entry that is one to show; null before there is any. */
  shown_seq: number | null;
  read_seq: number;
  told_seq: number;
  unread: number;
  muted: boolean;
  archived: boolean;
  blocked: boolean;
  is_new: boolean;
  left: 'away' | 'deleted' | null;
  links: boolean;
  tip: boolean;
  last_at: string;
  ad_id: number;
  title: string;
  public_title: string | null;
  state: Conversation['ad']['state'];
  reserved: boolean;
  price: number | null;
  price_unit: Conversation['ad']['priceUnit'];
  cover: ReadyImage | null;
}

const newSince = (time: string) => `${time} - interval '${newAccountDays} days'`;

/**
 * Select list and joins of a ConversationRow.
 * @param mine a statement of the rows of conversation_members that are shown: chosen before anything is joined to them
 */
export const conversationsFrom = (mine: string) => `
  select c.id, mine.user_id as viewer_id, case when c.buyer_id = mine.user_id then 'buyer' else 'seller' end as role,
         mine.last_seq, mine.read_seq, mine.unread, mine.muted, mine.archived, ${isoTime('mine.last_at')} as last_at,
         (select m.seq from messages m
           where m.conversation_id = c.id and m.seq <= mine.last_seq and m.kind <> 'delete'
             and (not m.held or m.sender_id = mine.user_id)
           order by m.seq desc limit 1) as shown_seq,
         theirs.told_seq, ${sellerColumns},
         exists (select from blocks b where b.blocker_id = mine.user_id and b.blocked_id = u.id) as blocked,
         u.created_at > ${newSince('now()')} as is_new,
         case when u.deleted_at is not null then 'deleted' when u.away_since is not null then 'away' end as left,
         greatest(u.created_at, me.created_at) <= ${newSince('now()')} as links,
         u.created_at > ${newSince('c.created_at')} as tip,
         c.ad_id, a.title, ${publicTitleColumn}, a.state, a.reserved_at is not null as reserved, a.price, a.price_unit,
         (select json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width, 'height', i.height,
                                   'avif_widths', i.avif_widths, 'widths', i.widths, 'thumbhash', i.thumbhash)
            from ad_images ai join images i on i.id = ai.image_id
           where ai.ad_id = c.ad_id and i.state = 'ready' order by ai.position limit 1) as cover
    from (${mine}) mine
    join conversations c on c.id = mine.conversation_id
    join conversation_members theirs on theirs.conversation_id = c.id
     and theirs.user_id = case when c.buyer_id = mine.user_id then c.seller_id else c.buyer_id end
    join users me on me.id = mine.user_id
    join users u on u.id = theirs.user_id
    join ads a on a.id = c.ad_id`;

function toConversation(row: ConversationRow, last: MessageRow | undefined): Conversation {
  const title = publicTitle(row);
  return {
    id: row.id,
    ad: {
      id: row.ad_id,
      title,
      path: isPublic(row.state) ? adPath(row.ad_id, title) : null,
      state: row.state,
      ...(row.reserved && { reserved: true }),
      price: row.price,
      priceUnit: row.price_unit,
      photo: row.cover && toPhoto(row.cover),
    },
    role: row.role,
    other: { ...toSellerCard(row), isNew: row.is_new, ...(row.left && { left: row.left }) },
    lastSeq: row.last_seq,
    readSeq: row.read_seq,
    otherReadSeq: row.told_seq,
    unread: row.unread,
    muted: row.muted,
    archived: row.archived,
    blocked: row.blocked,
    links: row.links,
    tip: row.tip,
    last: last ? toMessage(last, row.viewer_id) : null,
    lastAt: row.last_at,
  };
}

/** Rows as the API shows them, with the last message of each: one statement for all. */
export async function toConversations(
  db: Db,
  context: Pick<Kernel, 'encryption'>,
  rows: ConversationRow[],
): Promise<Conversation[]> {
  const lasts = await messagesAt(
    db,
    context,
    rows.flatMap(({ id, shown_seq }) => (shown_seq === null ? [] : { id, seq: shown_seq })),
  );
  const byConversation = new Map(lasts.map((last) => [last.conversation_id, last]));
  return rows.map((row) => toConversation(row, byConversation.get(row.id)));
}

/**
 * A conversation as one of its two people sees it.
 * @throws AppError not_found for whoever is neither
 */
export async function getConversation(
  db: Db,
  context: Pick<Kernel, 'encryption'>,
  id: string,
  viewerId: string,
): Promise<Conversation> {
  const { rows } = await db.query<ConversationRow>(
    conversationsFrom('select * from conversation_members where conversation_id = $1 and user_id = $2'),
    [id, viewerId],
  );
  const [found] = await toConversations(db, context, rows);
  if (!found) throw notFound();
  return found;
}

import { publicWords } from '../../accounts/public-words.ts';
import { openMessage, type StoredText, textSql } from '../../conversations/message.ts';
import { publicTitle, publicTitleColumn } from '../../listings/public-text.ts';
import { section } from '../section.ts';

interface ConversationRow {
  title: string;
  public_title: string | null;
  name: string;
}

interface MessageRow extends StoredText {
  byYou: boolean;
  deletedAt: Date | null;
}

/** What somebody was told, and said. */
export const conversationSections = [
  section<ConversationRow>({
    name: 'conversations',
    title: { en: 'Conversations', ne: 'कुराकानी' },
    sql: `select c.id, c.ad_id as listing, case when c.buyer_id = $1 then 'buyer' else 'seller' end as role,
                 u.handle as with, u.name, a.title, ${publicTitleColumn}, m.muted, m.archived,
                 c.created_at as "createdAt"
            from conversation_members m join conversations c on c.id = m.conversation_id
            join users u on u.id = case when c.buyer_id = $1 then c.seller_id else c.buyer_id end
            join ads a on a.id = c.ad_id
           where m.user_id = $1 and m.last_at is not null order by c.created_at, c.id`,
    hidden: ['public_title'],
    open: (_context, row) => ({ name: publicWords(row.name), title: publicTitle(row) }),
  }),
  section<MessageRow>({
    name: 'messages',
    title: { en: 'Messages', ne: 'सन्देश' },
    // What the other has taken back is theirs again; what one has taken back oneself is still kept, and so told.
    sql: `select m.conversation_id as conversation, m.seq as number, m.sender_id = $1 as "byYou", m.kind,
                 (m.amount / 100.0)::float8 as amount, case when m.sender_id = $1 then m.offer else m.offer_received end as offer,
                 m.about, m.sent_at as at, m.deleted_at as "deletedAt",
                 case when m.image_id is not null and i.owner_id = $1 then 'photos/' || m.image_id || '.webp' end as file, ${textSql}
            from conversation_members p join messages m on m.conversation_id = p.conversation_id
            left join images i on i.id = m.image_id
           where p.user_id = $1 and (not m.held or m.sender_id = $1) order by m.conversation_id, m.seq`,
    hidden: ['conversation_id', 'seq', 'plain_text', 'text_encrypted'],
    open: (context, row) => ({ text: row.deletedAt && !row.byYou ? '' : openMessage(context, row).text }),
  }),
  section({
    name: 'complaints',
    title: { en: 'Texts for the police', ne: 'प्रहरीका लागि बनाइएका पाठ' },
    sql: `select conversation_id as conversation, encode(sha256, 'hex') as sha256, created_at as "createdAt"
            from complaints where user_id = $1 order by created_at`,
  }),
  section({
    name: 'notifications',
    title: { en: 'What you were told', ne: 'तपाईंलाई दिइएका खबर' },
    sql: `select kind, data, created_at as "createdAt", read_at as "readAt" from notifications where user_id = $1 order by id`,
  }),
];

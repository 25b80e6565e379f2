import { shopContactColumn } from '../../shops/contact.ts';
import { section } from '../section.ts';

interface ShopRow {
  id: string;
  contact_encrypted: Buffer | null;
}

/** Shops that somebody has, works in, or hears of. */
export const shopSections = [
  section<ShopRow>({
    name: 'shops',
    title: { en: 'Shops you have or work in', ne: 'तपाईंका वा काम गर्ने पसल' },
    // What a shop keeps for itself is its owner's.
    sql: `select m.role, s.slug as shop, s.name, s.description, s.state, s.hours, s.website, s.registered_name as "registeredName",
                 s.registration_number as registration, s.pan, s.grievance, m.joined_at as "joinedAt", s.id,
                 case when m.role = 'owner' then s.contact_encrypted end as contact_encrypted
            from shop_members m join shops s on s.id = m.shop_id where m.user_id = $1 order by m.joined_at`,
    hidden: ['id', 'contact_encrypted'],
    open: ({ encryption }, { id, contact_encrypted }) => ({
      reach:
        contact_encrypted &&
        JSON.parse(encryption.decrypt({ field: shopContactColumn.field, row: id }, contact_encrypted)),
    }),
  }),
  section({
    name: 'shopInvitations',
    title: { en: 'Invitations to shops', ne: 'पसलका निम्तो' },
    sql: `select s.slug as shop, i.created_at as "createdAt", i.expires_at as "expiresAt"
            from shop_invitations i join shops s on s.id = i.shop_id where i.user_id = $1 order by i.created_at`,
  }),
  section({
    name: 'shopFollows',
    title: { en: 'Shops you follow', ne: 'तपाईंले फलो गरेका पसल' },
    sql: `select s.slug as shop, f.alerts, f.created_at as "createdAt"
            from shop_follows f join shops s on s.id = f.shop_id where f.follower_id = $1 order by f.created_at`,
  }),
  section({
    name: 'shopNumbersSeen',
    title: { en: 'Shops whose number you looked at', ne: 'तपाईंले नम्बर हेरेका पसल' },
    sql: `select s.slug as shop, r.created_at as at
            from shop_reveals r join shops s on s.id = r.shop_id where r.viewer_id = $1 order by r.created_at`,
  }),
];

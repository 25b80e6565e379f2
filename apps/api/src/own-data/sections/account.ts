import { publicWords } from '../../accounts/public-words.ts';
import { sessionAddressColumn } from '../../accounts/sessions.ts';
import { type ContactsRow, contactsSql, readContacts } from '../../accounts/stored-contacts.ts';
import { section } from '../section.ts';

interface SessionRow {
  id: string;
  address_encrypted: Buffer | null;
  ip_address: string | null;
}

/** Who somebody is here, and how they come in. */
export const accountSections = [
  section<ContactsRow>({
    name: 'account',
    title: { en: 'Account', ne: 'खाता' },
    sql: `select u.handle, u.name, u.about, u.kind, u.role, u.verified, p.label_en as place, u.lang as language,
                 array_to_string(u.languages, ', ') as languages, u.phone_number_verified as "phoneConfirmed",
                 u.email_verified as "emailConfirmed",
                 exists (select from accounts where user_id = u.id and password is not null) as "hasPassword",
                 u.contact as reach, u.created_at as "joinedAt", u.updated_at as "updatedAt", u.dealer_since as "dealerSince",
                 u.sold_count as sold, u.answers_within as "answersWithin", u.restricted, u.restricted_until as "restrictedUntil",
                 u.away_since as "awaySince", u.delete_at as "deleteAt", ${contactsSql}
            from users u left join places p on p.id = u.place_id where u.id = $1`,
    hidden: ['id', 'phone_encrypted', 'phone_number', 'email_encrypted'],
    open: (context, row) => readContacts(context, row),
  }),
  section({
    name: 'consents',
    title: { en: 'What you agreed to', ne: 'तपाईंले मञ्जुर गरेका पाठ' },
    sql: `select document, version::text, at from consents where user_id = $1 order by at`,
  }),
  section<SessionRow>({
    name: 'sessions',
    title: { en: 'Where you are signed in', ne: 'कहाँ-कहाँ साइन इन छ' },
    sql: `select user_agent as device, created_at as "createdAt", updated_at as "usedAt", expires_at as "expiresAt",
                 id, address_encrypted, ip_address
            from sessions where user_id = $1 order by created_at`,
    hidden: ['id', 'address_encrypted', 'ip_address'],
    open: ({ encryption }, { id, address_encrypted, ip_address }) => ({
      address: address_encrypted
        ? encryption.decrypt({ field: sessionAddressColumn.field, row: id }, address_encrypted)
        : ip_address,
    }),
  }),
  section({
    name: 'passkeys',
    title: { en: 'Passkeys', ne: 'पासकी' },
    sql: `select name, created_at as "createdAt", used_at as "usedAt" from passkeys where user_id = $1 order by created_at`,
  }),
  section({
    name: 'secondFactor',
    title: { en: 'Authenticator app', ne: 'प्रमाणीकरण एप' },
    sql: `select created_at as "createdAt", confirmed_at as "confirmedAt" from totp where user_id = $1`,
  }),
  section({
    name: 'identities',
    title: { en: 'Google, Facebook and Apple', ne: 'गुगल, फेसबुक र एप्पल' },
    sql: `select provider, subject, created_at as "createdAt", used_at as "usedAt"
            from identities where user_id = $1 order by created_at`,
  }),
  section({
    name: 'knownDevices',
    title: { en: 'Browsers that are known', ne: 'चिनिएका ब्राउजर' },
    sql: `select used_at as "usedAt" from known_devices where user_id = $1 order by used_at`,
  }),
  section({
    name: 'pushDevices',
    title: { en: 'Devices that notifications are pushed to', ne: 'सूचना पठाइने यन्त्र' },
    sql: `select channel, app, user_agent as device, created_at as "createdAt", last_ok_at as "usedAt"
            from devices where user_id = $1 order by created_at`,
  }),
  section({
    name: 'notificationPreferences',
    title: { en: 'What you want to hear of', ne: 'तपाईंले चाहनुभएका खबर' },
    sql: `select kind_group as kind, channel, is_on as "wanted" from notification_preferences where user_id = $1 order by 1, 2`,
  }),
  section({
    name: 'notificationSettings',
    title: { en: 'When you want to hear of it', ne: 'खबर पाउने समय' },
    sql: `select quiet_from as "quietFrom", quiet_to as "quietTo", quiet_messages as "quietMessages", digest,
                 digest_hour as "digestHour" from notification_settings where user_id = $1`,
  }),
  section({
    name: 'exports',
    title: { en: 'Copies you asked for', ne: 'तपाईंले मागेका प्रतिलिपि' },
    sql: `select asked_at as "askedAt", ready_at as "readyAt" from data_exports where user_id = $1 order by asked_at`,
  }),
  section<{ name: string }>({
    name: 'follows',
    title: { en: 'Sellers you follow', ne: 'तपाईंले फलो गरेका विक्रेता' },
    sql: `select u.handle, u.name, f.alerts, f.created_at as "createdAt"
            from follows f join users u on u.id = f.seller_id where f.follower_id = $1 order by f.created_at`,
    open: (_context, { name }) => ({ name: publicWords(name) }),
  }),
  section<{ name: string }>({
    name: 'blocks',
    title: { en: 'People you blocked', ne: 'तपाईंले रोकेका व्यक्ति' },
    sql: `select u.handle, u.name, b.created_at as "createdAt"
            from blocks b join users u on u.id = b.blocked_id where b.blocker_id = $1 order by b.created_at`,
    open: (_context, { name }) => ({ name: publicWords(name) }),
  }),
];

import { section } from '../section.ts';

/** What somebody reported, and what was decided about them. */
export const orderSections = [
  section({
    name: 'reportsMade',
    title: { en: 'What you reported', ne: 'तपाईंले गरेका उजुरी' },
    sql: `select case when r.ad_id is not null then 'listing' when r.conversation_id is not null then 'conversation'
                      else 'person' end as about,
                 r.ad_id as listing, r.conversation_id as conversation, u.handle as whom, r.reason, r.note, r.created_at as at
            from reports r join users u on u.id = r.reported_id where r.reporter_id = $1 order by r.created_at`,
  }),
  section({
    name: 'decisions',
    title: { en: 'Decisions about you', ne: 'तपाईंबारे भएका निर्णय' },
    sql: `select decision, reason, note, ad_id as listing, decided_at as at, until, undone_at as "undoneAt"
            from case_decisions where person_id = $1 and decision <> 'dismiss' order by decided_at`,
  }),
  section({
    name: 'appeals',
    title: { en: 'Your appeals', ne: 'तपाईंका पुनरावेदन' },
    sql: `select appeal_text as text, opened_at as "createdAt", closed_at as "closedAt"
            from cases where person_id = $1 and kind = 'appeal' order by opened_at`,
  }),
  section({
    name: 'recoveries',
    title: { en: 'Accounts you asked to have back', ne: 'तपाईंले फिर्ता मागेका खाता' },
    sql: `select reason, state, note, asked_at as "askedAt", settled_at as "closedAt"
            from recoveries where requester_id = $1 order by asked_at`,
  }),
  section({
    name: 'verifications',
    title: { en: 'What you asked to have verified', ne: 'तपाईंले प्रमाणित गर्न मागेका' },
    sql: `select v.kind, s.name as shop, v.document, v.state, v.reason, v.note, v.sent_at as "askedAt", v.decided_at as "decidedAt",
                 v.granted_until as until, v.ended_at as "closedAt"
            from verifications v left join shops s on s.id = v.shop_id where v.user_id = $1 order by v.begun_at`,
  }),
  section({
    name: 'dealerLabel',
    title: { en: 'Counted for the label Dealer', ne: '“व्यापारी” चिनोका लागि गनिएको' },
    sql: `select points, reasons, counted_at as at, exempt_until as until from dealer_standings where user_id = $1`,
  }),
  section({
    name: 'dealerAppeals',
    title: { en: 'Your objections to that label', ne: 'त्यो चिनोमा तपाईंका विरोध' },
    sql: `select text, decision, created_at as "createdAt", decided_at as "closedAt"
            from dealer_appeals where user_id = $1 order by created_at`,
  }),
];

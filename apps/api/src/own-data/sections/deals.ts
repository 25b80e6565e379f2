import { section } from '../section.ts';

/** What somebody bought and sold, and what was said of it. */
export const dealSections = [
  section({
    name: 'deals',
    title: { en: 'Deals', ne: 'किनबेच' },
    sql: `select d.ad_id as listing, case when d.buyer_id = $1 then 'buyer' else 'seller' end as role, u.handle as with,
                 d.sold_at as "soldAt", d.confirmed_at as "confirmedAt", d.denied_at as "deniedAt"
            from deals d join users u on u.id = case when d.buyer_id = $1 then d.seller_id else d.buyer_id end
           where $1 in (d.buyer_id, d.seller_id) order by d.sold_at`,
  }),
  section({
    name: 'reviewsWritten',
    title: { en: 'Reviews you wrote', ne: 'तपाईंले लेखेका प्रतिक्रिया' },
    sql: `select u.handle as whom, r.rating, r.text, array_to_string(r.tags, ', ') as tags, r.written_at as at,
                 case when r.answer_removed_at is null then r.answer end as answer, r.removed_at as "removedAt"
            from deal_reviews r join users u on u.id = r.about_id where r.author_id = $1 order by r.written_at`,
  }),
  section({
    name: 'reviewsAboutYou',
    title: { en: 'Reviews about you', ne: 'तपाईंबारे लेखिएका प्रतिक्रिया' },
    // What is not shown yet is for its author alone.
    sql: `select u.handle as with, r.rating, r.text, array_to_string(r.tags, ', ') as tags, r.written_at as at, r.answer,
                 r.answer_removed_at as "answerRemovedAt"
            from deal_reviews r join users u on u.id = r.author_id
           where r.about_id = $1 and r.shown_at <= now() and r.removed_at is null order by r.written_at`,
  }),
];

import { publicTitle, publicTitleColumn } from '../../listings/public-text.ts';
import { section } from '../section.ts';

/** Photos whose files go along: a shop's of some years, some gigabytes at most. */
export const mostPhotoFiles = 5000;

/** Photos of somebody that are ready, the newest first, but for their papers, which nobody gets by getting into their account. @param columns what is asked of `images i` */
export const ownPhotosSql = (columns: string) => `
  select ${columns} from images i where i.owner_id = $1 and i.state = 'ready'
     and not exists (select from verification_papers p where p.image_id = i.id) order by i.created_at desc, i.id`;

interface OthersListing {
  title: string;
  public_title: string | null;
}

// What belongs to others is told as they show it.
const titleColumns = `a.title, ${publicTitleColumn}`;
const shown = {
  hidden: ['public_title'],
  open: (_context: unknown, row: OthersListing) => ({ title: publicTitle(row) }),
};

/** What somebody offers, keeps and looks for. */
export const listingSections = [
  section({
    name: 'listings',
    title: { en: 'Your listings', ne: 'तपाईंका सूचना' },
    sql: `select a.id, a.state, a.title, a.description, a.category_id as category, a.place_id as place,
                 (a.price / 100.0)::float8 as price, a.price_unit as "priceUnit", a.attributes,
                 (select json_agg(i.image_id order by i.position) from ad_images i where i.ad_id = a.id) as photos,
                 a.view_count as views, a.created_at as "createdAt", a.updated_at as "updatedAt",
                 a.first_published_at as "publishedAt", a.expires_at as "expiresAt", a.scheduled_for as "scheduledFor",
                 a.sold_at as "soldAt", b.handle as "soldTo", a.removed_at as "removedAt"
            from ads a left join users b on b.id = a.sold_to where a.owner_id = $1 order by a.id`,
  }),
  section({
    name: 'listingVersions',
    title: { en: 'Earlier words of your listings', ne: 'सूचनाका पहिलेका शब्द' },
    sql: `select v.ad_id as listing, v.version, v.state, v.title, v.description, (v.price / 100.0)::float8 as price,
                 v.created_at as "createdAt"
            from ad_versions v join ads a on a.id = v.ad_id where a.owner_id = $1 order by v.ad_id, v.version`,
  }),
  section({
    name: 'listingEvents',
    title: { en: 'What was done with your listings', ne: 'सूचनामा के-के भयो' },
    sql: `select e.ad_id as listing, e.event, e.from_state as "from", e.to_state as "to", e.reason,
                 e.actor_id is not distinct from $1 as "byYou", e.created_at as at
            from ad_events e join ads a on a.id = e.ad_id where a.owner_id = $1 order by e.id`,
  }),
  section<OthersListing>({
    name: 'bought',
    title: { en: 'What was sold to you', ne: 'तपाईंलाई बेचिएका सामान' },
    sql: `select a.id as listing, a.sold_at as "soldAt", ${titleColumns} from ads a where a.sold_to = $1 order by a.sold_at`,
    ...shown,
  }),
  section({
    name: 'photos',
    title: { en: 'Your photos', ne: 'तपाईंका फोटो' },
    sql: `select id, purpose, width, height, created_at as "createdAt",
                 case when at <= ${mostPhotoFiles} then 'photos/' || id || '.webp' end as file
            from (${ownPhotosSql('i.*, row_number() over (order by i.created_at desc, i.id) as at')}) i order by at`,
  }),
  section({
    name: 'bulkUploads',
    title: { en: 'Files of listings you sent', ne: 'तपाईंले पठाएका सूचनाका फाइल' },
    sql: `select b.file_name as file, b.state, b.created_at as "createdAt",
                 (select json_agg(r.raw order by r.no) from bulk_rows r where r.upload_id = b.id) as rows
            from bulk_uploads b where b.user_id = $1 order by b.created_at`,
  }),
  section<OthersListing>({
    name: 'favourites',
    title: { en: 'Favourites', ne: 'मन परेका सूचना' },
    sql: `select f.ad_id as listing, (f.price / 100.0)::float8 as price, f.created_at as "createdAt", ${titleColumns}
            from favourites f join ads a on a.id = f.ad_id where f.user_id = $1 order by f.created_at`,
    ...shown,
  }),
  section({
    name: 'savedSearches',
    title: { en: 'Saved searches', ne: 'सेभ गरेका खोजी' },
    sql: `select name, label, query, alerts, paused, created_at as "createdAt", looked_at as "usedAt"
            from saved_searches where user_id = $1 order by created_at`,
  }),
  section({
    name: 'alerts',
    title: { en: 'What was found for you', ne: 'तपाईंका लागि भेटिएका सूचना' },
    sql: `select a.ad_id as listing, coalesce(a.news, case when a.seller_id is null then 'search' else 'seller' end) as kind,
                 a.found_at as at, a.told_at as "toldAt"
            from alerts a where a.user_id = $1 order by a.id`,
  }),
  section({
    name: 'numbersSeen',
    title: { en: 'Listings whose number you looked at', ne: 'तपाईंले नम्बर हेरेका सूचना' },
    sql: `select ad_id as listing, created_at as at from contact_reveals where viewer_id = $1 order by created_at`,
  }),
  section({
    name: 'numberShown',
    title: { en: 'How many looked at your number', ne: 'तपाईंको नम्बर कतिले हेरे' },
    sql: `select day::text, count(distinct viewer_id)::int as people from contact_reveals where seller_id = $1
           group by day order by day`,
  }),
];

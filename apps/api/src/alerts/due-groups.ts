import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { heardBy, type News } from './find.ts';

/** Something that is due to be told to somebody. */
interface DueRow {
  id: number;
  user_id: string;
  ad_id: number;
  search_id: string | null;
  seller_id: string | null;
  shop_id: string | null;
  news: News['news'] | null;
  /** What is kept of news. */
  about: News['about'] | null;
  /** The listing's, as JSON, where it is live and they hear of it. */
  card: string | null;
  /** It is true still, and they have not heard of it. */
  is_news: boolean;
  name: string | null;
  /** Where the seller or the shop has its page. */
  page: string | null;
  label: { en: string; ne: string } | null;
}

// What is sold or gone by now is not told of, nor what is of somebody who may not act, nor is a listing that somebody has heard of through another search or seller. By
// alerts_of_person and alerts_of_listing.
const dueRowsSql = `
  select d.id, d.user_id, d.ad_id, d.search_id, d.seller_id, d.shop_id, d.news, d.about, c.card,
         coalesce(s.name, u.name, p.name) as name, s.label,
         coalesce('/seller/' || u.handle, '/shop/' || p.slug) as page,
         case d.news
           when 'price_drop' then c.ad_id is not null and a.price = (d.about->>'price')::bigint and f.ad_id is not null
           when 'sold' then a.state = 'sold' and f.ad_id is not null and ${heardBy('d.user_id', 'a.owner_id')}
                            and not ${isRestricted('o')}
           else c.ad_id is not null and not exists (
             select 1 from alerts t where t.user_id = d.user_id and t.ad_id = d.ad_id and t.told_at is not null)
         end as is_news
    from alerts d
    join ads a on a.id = d.ad_id
    join users o on o.id = a.owner_id
    left join saved_searches s on s.id = d.search_id
    left join users u on u.id = d.seller_id
    left join shops p on p.id = d.shop_id
    left join favourites f on f.user_id = d.user_id and f.ad_id = d.ad_id and d.news is not null
    left join ad_cards c on c.ad_id = d.ad_id and ${heardBy('d.user_id', 'c.owner_id')}
   where d.user_id = any($1::uuid[]) and d.told_at is null and d.due_at <= now()
   order by d.due_at, d.id`;

type Kind = 'search_matches' | 'seller_listings' | 'shop_listings' | 'price_drop' | 'favourite_sold';

/** What is told together: what one search, seller or shop found, or news of one kind on a day. */
export interface Group {
  userId: string;
  kind: Kind;
  key: string;
  rows: DueRow[];
}

/**
 * What is due for these people, whatever waits longest first.
 * @param day news of one day are told together
 */
export async function dueGroups(tx: pg.PoolClient, userIds: string[], day: string): Promise<Group[]> {
  const { rows } = await tx.query<DueRow>(dueRowsSql, [userIds]);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { kind, key } = sourceOf(row, day);
    const name = `${row.user_id} ${kind} ${key}`;
    const group = groups.get(name) ?? { userId: row.user_id, kind, key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}

function sourceOf({ news, search_id, seller_id, shop_id }: DueRow, day: string): Pick<Group, 'kind' | 'key'> {
  if (news) return { kind: news === 'sold' ? 'favourite_sold' : 'price_drop', key: day };
  if (shop_id) return { kind: 'shop_listings', key: shop_id };
  return search_id
    ? { kind: 'search_matches', key: search_id }
    : { kind: 'seller_listings', key: seller_id ?? '' };
}

/** What new listings are told as, by the newest of them. */
export function newListingOf({ card, search_id, name, label, page }: DueRow) {
  const { title, path: listing }: { title: string; path: string } = card
    ? JSON.parse(card)
    : { title: '', path: '' };
  if (search_id) {
    const words = name === null ? (label ?? { en: '', ne: '' }) : { en: name, ne: name };
    return { title, listing, name: words, path: `/saved-searches/${search_id}` };
  }
  const seller = publicWords(name ?? '');
  return { title, listing, name: { en: seller, ne: seller }, path: page ?? '/' };
}

/** What news of what is kept are told as, by the newest of them. */
export function keptOf({ ad_id: adId, about }: DueRow) {
  const { title = '', path = '' } = about ?? {};
  return { adId, title, path };
}

/** As `keptOf`, with the prices. */
export function dropOf(row: DueRow) {
  const { price = 0, was = 0 } = row.about ?? {};
  return { ...keptOf(row), price, was };
}

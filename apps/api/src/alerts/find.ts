import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { dueSql } from './due.ts';

/** Somebody for whom something was found. */
export interface Found {
  userId: string;
  /** To be told by now. */
  due: boolean;
}

/** Nobody hears of what is their own, nor of whom they have blocked or who has blocked them. */
export function heardBy(person: string, owner: string): string {
  return `${person} <> ${owner} and not exists (
    select 1 from blocks b where (b.blocker_id = ${person} and b.blocked_id = ${owner})
                              or (b.blocker_id = ${owner} and b.blocked_id = ${person}))`;
}

const returning = `on conflict do nothing returning user_id as "userId", coalesce(due_at <= now(), false) as due`;

interface ForSearches {
  adId: number;
  askedIds: number[];
  ownerId: string;
  /** For those that were saved before it was there (`since`) it is new, and for these. */
  newTo: 'all' | { since: Date; askedIds: number[] };
}

/** Notes a listing for everybody who has saved one of these searches, once. */
export async function findForSearches(
  tx: pg.PoolClient,
  { adId, askedIds, ownerId, newTo }: ForSearches,
): Promise<Found[]> {
  const { since, askedIds: anyhow } = newTo === 'all' ? { since: null, askedIds: [] } : newTo;
  // By saved_searches_of_asked.
  const { rows } = await tx.query<Found>(
    `insert into alerts (user_id, search_id, ad_id, due_at)
     select s.user_id, s.id, $1, ${dueSql('s.alerts')} from saved_searches s
      where s.asked_id = any($2::bigint[]) and not s.paused and ${heardBy('s.user_id', '$3::uuid')}
        and ($4::timestamptz is null or s.created_at <= $4 or s.asked_id = any($5::bigint[]))
     ${returning}`,
    [adId, askedIds, ownerId, since, anyhow],
  );
  return rows;
}

/** Notes a listing that went live for everybody who follows its seller, once. */
export async function findForFollowers(tx: pg.PoolClient, adId: number): Promise<Found[]> {
  // By follows_of_seller.
  const { rows } = await tx.query<Found>(
    `insert into alerts (user_id, seller_id, ad_id, due_at)
     select f.follower_id, f.seller_id, a.id, ${dueSql('f.alerts')}
       from ads a join users u on u.id = a.owner_id join follows f on f.seller_id = a.owner_id
      where a.id = $1 and a.state = 'live' and not ${isRestricted('u')} and ${heardBy('f.follower_id', 'f.seller_id')}
     ${returning}`,
    [adId],
  );
  return rows;
}

/** Notes a listing that went live in a shop for everybody who follows the shop, once. */
export async function findForShopFollowers(tx: pg.PoolClient, adId: number): Promise<Found[]> {
  // By shop_follows_of_shop. What is hidden has no card.
  const { rows } = await tx.query<Found>(
    `insert into alerts (user_id, shop_id, ad_id, due_at)
     select f.follower_id, f.shop_id, c.ad_id, ${dueSql('f.alerts')}
       from ad_cards c join shop_follows f on f.shop_id = c.shop_id
      where c.ad_id = $1 and ${heardBy('f.follower_id', 'c.owner_id')}
        and not exists (select from shop_members m where m.shop_id = f.shop_id and m.user_id = f.follower_id)
     ${returning}`,
    [adId],
  );
  return rows;
}

/** What happened to a listing, for those who keep it. */
export interface News {
  adId: number;
  ownerId: string;
  news: 'price_drop' | 'sold';
  /** What happened, apart from all else of its kind: a person hears of it once. */
  key: string;
  /** What they are told; with price_drop in paisa. */
  about: { title: string; path: string; price?: number; was?: number };
}

/** Notes news of a listing for these people, once. */
export async function findForKeepers(
  tx: pg.PoolClient,
  keepers: string[],
  { adId, ownerId, news, key, about }: News,
): Promise<Found[]> {
  const { rows } = await tx.query<Found>(
    `insert into alerts (user_id, ad_id, news, news_key, about, due_at)
     select k.user_id, $2, $4, $5, $6, now() from unnest($1::uuid[]) as k(user_id)
      where ${heardBy('k.user_id', '$3::uuid')}
     ${returning}`,
    [keepers, adId, ownerId, news, key, JSON.stringify(about)],
  );
  return rows;
}

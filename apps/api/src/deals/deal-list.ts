import { type Deal, type listDeals as listOperation, reviewableDays } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { isRestricted } from '../accounts/restriction.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { notFound } from '../kernel/errors.ts';
import { decodeRowCursor, encodeRowCursor } from '../kernel/http/cursor.ts';
import { adPath } from '../listings/path.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';
import { Where } from '../listings/scope.ts';
import { type ReviewRow, reviewSelect, toReview } from './review-row.ts';

type Db = pg.Pool | pg.PoolClient;

interface DealRow extends SellerRow {
  id: string;
  ad_id: number;
  bought: boolean;
  title: string;
  public_title: string | null;
  has_page: boolean;
  sold_at: string;
  confirmed: boolean;
  denied: boolean;
  reviewable_until: string | null;
}

const until = `d.confirmed_at + interval '${reviewableDays} days'`;

const selectOf = (caller: string) => `
  select d.id, d.ad_id, d.buyer_id = ${caller} as bought, a.title, ${publicTitleColumn},
         a.state in ('live', 'sold') and not ${isRestricted('s')} as has_page, ${isoTime('d.sold_at')} as sold_at,
         d.confirmed_at is not null as confirmed, d.denied_at is not null as denied,
         case when ${until} > now() then ${isoTime(`(${until})`)} end as reviewable_until, ${sellerColumns}
    from deals d join ads a on a.id = d.ad_id join users s on s.id = d.seller_id
    join users u on u.id = case when d.buyer_id = ${caller} then d.seller_id else d.buyer_id end`;

/**
 * One page of somebody's deals, the newest first, by deals_of_buyer and deals_of_seller. What its buyer said nothing to for 60 days is
 * no deal, and whom somebody has blocked asks them nothing.
 * @throws AppError invalid_cursor
 */
export async function listDeals(
  pool: pg.Pool,
  userId: string,
  { cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Deal[]; nextCursor: string | null }> {
  const where = new Where();
  const caller = `${where.value(userId)}::uuid`;
  where.add(`(d.buyer_id = ${caller} or d.seller_id = ${caller}) and d.void_at is null`);
  where.add(`(d.confirmed_at is not null or d.sold_at > now() - interval '${reviewableDays} days')`);
  where.add(
    `(d.confirmed_at is not null or d.seller_id = ${caller}
      or not exists (select from blocks b where b.blocker_id = d.buyer_id and b.blocked_id = d.seller_id))`,
  );
  if (cursor) {
    const { at, id } = decodeRowCursor(cursor, ['deals']);
    where.add(`(d.sold_at, d.id) < (${where.value(at)}::timestamptz(3), ${where.value(id)}::uuid)`);
  }
  const { rows } = await pool.query<DealRow>(
    `${selectOf(caller)} ${where} order by d.sold_at desc, d.id desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await toDeals(pool, userId, page),
    nextCursor: last ? encodeRowCursor(['deals'], last.sold_at, last.id) : null,
  };
}

/** A deal as one of its two sees it. @throws AppError not_found */
export async function readDeal(db: Db, userId: string, id: string): Promise<Deal> {
  const { rows } = await db.query<DealRow>(`${selectOf('$1::uuid')} where d.id = $2 and d.void_at is null`, [
    userId,
    id,
  ]);
  const [deal] = await toDeals(db, userId, rows);
  if (!deal) throw notFound();
  return deal;
}

async function toDeals(db: Db, userId: string, deals: DealRow[]): Promise<Deal[]> {
  const { rows } = await db.query<ReviewRow>(`${reviewSelect} where r.deal_id = any($1::uuid[])`, [
    deals.map(({ id }) => id),
  ]);
  return deals.map((row) => {
    const of = rows.filter(({ deal_id }) => deal_id === row.id);
    const mine = of.find(({ author_id }) => author_id === userId);
    const theirs = of.find(({ author_id }) => author_id !== userId);
    return toDeal(row, mine, theirs);
  });
}

function toDeal(row: DealRow, mine: ReviewRow | undefined, theirs: ReviewRow | undefined): Deal {
  const title = publicTitle(row);
  return {
    id: row.id,
    adId: row.ad_id,
    title,
    path: row.has_page ? adPath(row.ad_id, title) : null,
    as: row.bought ? 'buyer' : 'seller',
    other: toSellerCard(row),
    soldAt: row.sold_at,
    state: row.confirmed ? 'confirmed' : row.denied ? 'denied' : 'to_confirm',
    reviewableUntil: mine ? null : row.reviewable_until,
    myReview: mine ? toMyReview(mine) : null,
    theirReview: theirs?.is_shown ? toReview(theirs) : null,
    answerRemoved: theirs?.answer_removed ?? false,
    theyWrote: theirs !== undefined && !theirs.is_removed,
  };
}

function toMyReview(row: ReviewRow): NonNullable<Deal['myReview']> {
  const { author: _me, as: _role, ...shown } = toReview(row);
  const editable = Date.parse(row.shown_at) > Date.now() && !row.is_removed;
  return { ...shown, text: row.text, editable, removed: row.is_removed };
}

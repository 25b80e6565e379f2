import type { CaseReview } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Events } from '../kernel/events/events.ts';
import { recountRatings } from './recount-ratings.ts';

type Db = pg.Pool | pg.PoolClient;

interface CaseReviewRow extends SellerRow {
  id: string;
  as_buyer: boolean;
  rating: number;
  text: string;
  tags: CaseReview['tags'];
  shown_at: string;
  answer: string | null;
  answered_at: string | null;
  shares: CaseReview['shares'];
  is_reported: boolean;
  is_removed: boolean;
}

const isReported = `exists (
  select from reported_reviews n join reports p on p.id = n.report_id join cases c on c.id = p.case_id
   where n.review_id = r.id and c.id = $1 and n.reported_at >= c.opened_at)`;

/** What a case shows of what its person wrote, by deal_reviews_by_author. */
const ofCase = `r.author_id = $2 and (d.shares <> '{}' or ${isReported})`;
const mostShown = 50;

/** What the person of a case wrote of others that was reported in it, or does not count, as it was typed: the newest first. */
export async function reviewsOfCase(db: Db, caseId: string, personId: string): Promise<CaseReview[]> {
  const { rows } = await db.query<CaseReviewRow>(
    `select r.id, d.buyer_id = r.author_id as as_buyer, r.rating, r.text, r.tags, ${isoTime('r.shown_at')} as shown_at,
            r.answer, ${isoTime('r.answered_at')} as answered_at, d.shares, ${isReported} as is_reported,
            r.removed_at is not null as is_removed, ${sellerColumns}
       from deal_reviews r join deals d on d.id = r.deal_id join users u on u.id = r.about_id
      where ${ofCase} order by r.written_at desc, r.id limit ${mostShown}`,
    [caseId, personId],
  );
  return rows.map((row) => ({
    id: row.id,
    about: toSellerCard(row),
    as: row.as_buyer ? 'buyer' : 'seller',
    rating: row.rating,
    text: row.text,
    tags: row.tags,
    shownAt: row.shown_at,
    answer:
      row.answer === null || row.answered_at === null ? null : { text: row.answer, at: row.answered_at },
    shares: row.shares,
    reported: row.is_reported,
    removed: row.is_removed,
  }));
}

/** Takes away what reviewsOfCase shows and is not removed yet. @returns which */
export async function removeReviewsOfCase(
  tx: pg.PoolClient,
  events: Events,
  caseId: string,
  personId: string,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select r.id from deal_reviews r join deals d on d.id = r.deal_id
      where ${ofCase} and r.removed_at is null order by r.written_at desc, r.id limit ${mostShown}`,
    [caseId, personId],
  );
  const ids = rows.map(({ id }) => id);
  await setRemoved(tx, events, ids, true);
  return ids;
}

/** Takes reviews away, or puts them back. */
export async function setRemoved(
  tx: pg.PoolClient,
  events: Events,
  ids: string[],
  removed: boolean,
): Promise<void> {
  const { rows } = await tx.query<{ about_id: string }>(
    `update deal_reviews set removed_at = case when $2 then now() end
      where id = any($1::uuid[]) and (removed_at is not null) <> $2 returning about_id`,
    [ids, removed],
  );
  await recountRatings(
    tx,
    events,
    rows.map(({ about_id }) => about_id),
  );
}

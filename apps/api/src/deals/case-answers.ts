import type { CaseAnswer } from '@thulubazaar/contract';
import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Events } from '../kernel/events/events.ts';

type Db = pg.Pool | pg.PoolClient;

interface CaseAnswerRow extends SellerRow {
  id: string;
  rating: number;
  text: string;
  answer: string;
  at: string;
  is_removed: boolean;
}

/** What a case shows of what its person answered: by reports_by_case, what was reported in it. */
const ofCase = `r.about_id = $2 and r.answer is not null and exists (
  select from reported_answers n join reports p on p.id = n.report_id join cases c on c.id = p.case_id
   where n.review_id = r.id and c.id = $1 and n.reported_at >= c.opened_at)`;
const mostShown = 50;
const newestFirst = `order by r.answered_at desc, r.id limit ${mostShown}`;

/** What the person of a case answered to reviews and was reported for, as it was typed: the newest first. */
export async function answersOfCase(db: Db, caseId: string, personId: string): Promise<CaseAnswer[]> {
  const { rows } = await db.query<CaseAnswerRow>(
    `select r.id, r.rating, r.text, r.answer, ${isoTime('r.answered_at')} as at, r.answer_removed_at is not null as is_removed,
            ${sellerColumns}
       from deal_reviews r join users u on u.id = r.author_id where ${ofCase} ${newestFirst}`,
    [caseId, personId],
  );
  return rows.map((row) => ({
    id: row.id,
    review: { author: toSellerCard(row), rating: row.rating, text: row.text },
    text: row.answer,
    at: row.at,
    removed: row.is_removed,
  }));
}

/** Takes away what answersOfCase shows and is not removed yet; the reviews stay. @returns of which reviews */
export async function removeAnswersOfCase(
  tx: pg.PoolClient,
  events: Events,
  caseId: string,
  personId: string,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select r.id from deal_reviews r where ${ofCase} and r.answer_removed_at is null ${newestFirst}`,
    [caseId, personId],
  );
  const ids = rows.map(({ id }) => id);
  await setAnswersRemoved(tx, events, ids, true);
  return ids;
}

/** Takes answers away, or puts them back. */
export async function setAnswersRemoved(
  tx: pg.PoolClient,
  events: Events,
  ids: string[],
  removed: boolean,
): Promise<void> {
  const { rows } = await tx.query<{ user_id: string; handle: string }>(
    `with changed as (
       update deal_reviews set answer_removed_at = case when $2 then now() end
        where id = any($1::uuid[]) and (answer_removed_at is not null) <> $2 returning about_id)
     select distinct u.id as user_id, u.handle from changed join users u on u.id = changed.about_id`,
    [ids, removed],
  );
  // Their pages have what is said of them.
  for (const { user_id: userId, handle } of rows)
    await events.publish(tx, accountChanged, { userId, handle, onListings: false });
}

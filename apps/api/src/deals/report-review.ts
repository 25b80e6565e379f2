import type { reportReview as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { reportMade } from '../conversations/safety/events.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { invalidField, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { isShown } from './review-row.ts';

/**
 * Shows a review to the moderators: a report of who wrote it, which names it. One person's reports of another are one, which says what
 * they said last.
 * @returns its id
 * @throws AppError not_found; invalid_input for one's own
 */
export async function reportReview(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  reviewId: string,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  return transaction(pool, async (tx) => {
    const personId = await authorOf(tx, reviewId);
    if (personId === reporterId) throw invalidField('id', 'invalid_value');
    const reportId = await storeReport(tx, { reporterId, personId, reason, note });
    await tx.query(
      `insert into reported_reviews (report_id, review_id) values ($1, $2)
       on conflict (report_id, review_id) do update set reported_at = now()`,
      [reportId, reviewId],
    );
    await events.publish(tx, reportMade, { reportId, personId, adId: null });
    return reportId;
  });
}

interface Said {
  reporterId: string;
  personId: string;
  reason: string;
  note: string;
}

/** A report of somebody, in place of what the same person said of them before. @returns its id */
export async function storeReport(
  tx: pg.PoolClient,
  { reporterId, personId, reason, note }: Said,
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into reports (reporter_id, reported_id, reason, note) values ($1, $2, $3, $4)
     on conflict (reported_id, reporter_id) where ad_id is null and conversation_id is null
        do update set reason = excluded.reason, created_at = now(),
                      note = case when excluded.note = '' then reports.note else excluded.note end
     returning id`,
    [reporterId, personId, reason, note],
  );
  if (!rows[0]) throw new Error('the report was not stored');
  return rows[0].id;
}

async function authorOf(tx: pg.PoolClient, reviewId: string): Promise<string> {
  const { rows } = await tx.query<{ author_id: string }>(
    `select r.author_id from deal_reviews r join users u on u.id = r.author_id where r.id = $1 and ${isShown}`,
    [reviewId],
  );
  if (!rows[0]) throw notFound();
  return rows[0].author_id;
}

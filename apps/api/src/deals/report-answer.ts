import type { reportAnswer as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { reportMade } from '../conversations/safety/events.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { invalidField, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { storeReport } from './report-review.ts';
import { isShown } from './review-row.ts';

/**
 * Shows the answer to a review to the moderators: a report of whom the review is about, which names the answer. As with reviews, one
 * person's reports of another are one.
 * @returns its id
 * @throws AppError not_found where there is no answer that others read; invalid_input for one's own
 */
export async function reportAnswer(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  reviewId: string,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  return transaction(pool, async (tx) => {
    const personId = await answererOf(tx, reviewId);
    if (personId === reporterId) throw invalidField('id', 'invalid_value');
    const reportId = await storeReport(tx, { reporterId, personId, reason, note });
    await tx.query(
      `insert into reported_answers (report_id, review_id) values ($1, $2)
       on conflict (report_id, review_id) do update set reported_at = now()`,
      [reportId, reviewId],
    );
    await events.publish(tx, reportMade, { reportId, personId, adId: null });
    return reportId;
  });
}

async function answererOf(tx: pg.PoolClient, reviewId: string): Promise<string> {
  const { rows } = await tx.query<{ about_id: string }>(
    `select r.about_id from deal_reviews r join users u on u.id = r.author_id
      where r.id = $1 and ${isShown} and r.answer is not null and r.answer_removed_at is null`,
    [reviewId],
  );
  if (!rows[0]) throw notFound();
  return rows[0].about_id;
}

import type { reportAnswer, reportReview } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { reportMade } from '../conversations/safety/events.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { invalidField, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { isShown } from './review-row.ts';

type Said = z.output<typeof reportReview.body> | z.output<typeof reportAnswer.body>;

/** What is reported of a review: who wrote it, where others read it, and where the report names it. */
const parts = {
  review: { writer: 'r.author_id', isRead: 'true', named: 'reported_reviews' },
  answer: {
    writer: 'r.about_id',
    isRead: 'r.answer is not null and r.answer_removed_at is null',
    named: 'reported_answers',
  },
} as const;

/**
 * Shows a review, or the answer to it, to the moderators: a report of who wrote it, which names it. One person's reports of another are
 * one, which says what they said last.
 * @returns its id
 * @throws AppError not_found where others do not read it; invalid_input for one's own
 */
export async function reportPart(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  { part, reviewId }: { part: keyof typeof parts; reviewId: string },
  { reason, note }: Said,
): Promise<string> {
  const { writer, isRead, named } = parts[part];
  return transaction(pool, async (tx) => {
    const found = await tx.query<{ person_id: string }>(
      `select ${writer} as person_id from deal_reviews r join users u on u.id = r.author_id
        where r.id = $1 and ${isShown} and ${isRead}`,
      [reviewId],
    );
    const personId = found.rows[0]?.person_id;
    if (!personId) throw notFound();
    if (personId === reporterId) throw invalidField('id', 'invalid_value');
    const reportId = await storeReport(tx, { reporterId, personId, reason, note });
    await tx.query(
      `insert into ${named} (report_id, review_id) values ($1, $2)
       on conflict (report_id, review_id) do update set reported_at = now()`,
      [reportId, reviewId],
    );
    await events.publish(tx, reportMade, { reportId, personId, adId: null });
    return reportId;
  });
}

/** A report of somebody, in place of what the same person said of them before. @returns its id */
async function storeReport(
  tx: pg.PoolClient,
  { reporterId, personId, reason, note }: Said & { reporterId: string; personId: string },
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

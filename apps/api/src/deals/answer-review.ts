import type { Review } from '@thulubazaar/contract';
import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Events } from '../kernel/events/events.ts';
import { isShown, type ReviewRow, reviewSelect, toReview } from './review-row.ts';

/**
 * Whom a review is about answers it, once.
 * @throws AppError not_found while it is not shown; conflict where it has an answer
 */
export async function answerReview(
  tx: pg.PoolClient,
  events: Events,
  id: string,
  text: string,
): Promise<Review> {
  const { rowCount } = await tx.query(
    `update deal_reviews r set answer = $2, answered_at = now() from users u
      where r.id = $1 and r.answer is null and u.id = r.author_id and ${isShown}`,
    [id, text],
  );
  const { rows } = await tx.query<ReviewRow & { about_id: string; about_handle: string }>(
    `select found.*, r.about_id, o.handle as about_handle
       from (${reviewSelect} where r.id = $1 and ${isShown}) found
       join deal_reviews r on r.id = found.id join users o on o.id = r.about_id`,
    [id],
  );
  if (!rows[0]) throw notFound();
  if (rowCount === 0) throw new AppError('conflict');
  const { about_id: userId, about_handle: handle } = rows[0];
  await events.publish(tx, accountChanged, { userId, handle, onListings: false });
  return toReview(rows[0]);
}

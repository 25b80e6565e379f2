import type { listReviews as listOperation, Rating, Review } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { ratingOf } from '../accounts/rating.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { notFound } from '../kernel/errors.ts';
import { decodeRowCursor, encodeRowCursor } from '../kernel/http/cursor.ts';
import { Where } from '../listings/scope.ts';
import { isShown, type ReviewRow, reviewSelect, toReview } from './review-row.ts';

/**
 * One page of what others say of a person, the newest first, by deal_reviews_about.
 * @throws AppError not_found, also of somebody who may not act; invalid_cursor
 */
export async function listReviews(
  pool: pg.Pool,
  handle: string,
  { cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Review[]; nextCursor: string | null; rating: Rating | null }> {
  const people = await pool.query<{ id: string; rating_count: number; rating_sum: number }>(
    `select u.id, u.rating_count, u.rating_sum from users u where u.handle = $1 and not ${isRestricted('u')}`,
    [handle],
  );
  const person = people.rows[0];
  if (!person) throw notFound();
  const asked = ['reviews', handle];
  const where = new Where();
  where.add(`r.about_id = ${where.value(person.id)}::uuid and r.removed_at is null and ${isShown}`);
  if (cursor) {
    const { at, id } = decodeRowCursor(cursor, asked);
    where.add(`(r.shown_at, r.id) < (${where.value(at)}::timestamptz(3), ${where.value(id)}::uuid)`);
  }
  const { rows } = await pool.query<ReviewRow>(
    `${reviewSelect} ${where} order by r.shown_at desc, r.id desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toReview),
    nextCursor: last ? encodeRowCursor(asked, last.shown_at, last.id) : null,
    rating: ratingOf(person.rating_count, person.rating_sum),
  };
}

import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { ratingOf } from '../accounts/rating.ts';
import { transaction } from '../kernel/db/transaction.ts';
import type { Events } from '../kernel/events/events.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { countedOf, type Given } from './rating.ts';
import { isShown } from './review-row.ts';

/** Somebody may act no more, or again: what they wrote of others is out of sight, or back. */
export const recountRatingsOfJob = defineJob<{ authorId: string }>({
  name: 'recount_ratings_of',
  maxAttempts: 5,
  keyOf: ({ authorId }) => `ratings ${authorId}`,
});

/** Counts everybody anew of whom somebody has written, by deal_reviews_by_author. */
export async function recountRatingsOf(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  authorId: string,
): Promise<void> {
  const { rows } = await pool.query<{ about_id: string }>(
    'select distinct about_id from deal_reviews where author_id = $1',
    [authorId],
  );
  for (const { about_id } of rows) await transaction(pool, (tx) => recountRatings(tx, events, [about_id]));
}

/** Counts people anew, in one order for all, and says that what is said of them has changed. */
export async function recountRatings(tx: pg.PoolClient, events: Events, userIds: string[]): Promise<void> {
  for (const userId of [...new Set(userIds)].sort()) await recount(tx, events, userId);
}

async function recount(tx: pg.PoolClient, events: Events, userId: string): Promise<void> {
  // Of two at once the later one sees what the earlier one has shown.
  const before = await tx.query<{ handle: string; rating_count: number; rating_sum: number }>(
    'select handle, rating_count, rating_sum from users where id = $1 for no key update',
    [userId],
  );
  const person = before.rows[0];
  if (!person) return;
  // By deal_reviews_about.
  const { rows } = await tx.query<Given>(
    `select r.author_id, r.rating, r.shown_at
       from deal_reviews r join deals d on d.id = r.deal_id join users u on u.id = r.author_id
      where r.about_id = $1 and r.removed_at is null and ${isShown} and d.shares = '{}'
      order by r.shown_at, r.id`,
    [userId],
  );
  const { count, sum } = countedOf(rows);
  await tx.query('update users set rating_count = $2, rating_sum = $3 where id = $1', [userId, count, sum]);
  const said = (rating: ReturnType<typeof ratingOf>) => JSON.stringify(rating);
  const onListings = said(ratingOf(count, sum)) !== said(ratingOf(person.rating_count, person.rating_sum));
  await events.publish(tx, accountChanged, { userId, handle: person.handle, onListings });
}

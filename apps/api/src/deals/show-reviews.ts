import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { transaction } from '../kernel/db/transaction.ts';
import type { Events } from '../kernel/events/events.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { notify } from '../notifications/notify.ts';
import { recountRatings } from './recount-ratings.ts';
import { isShown } from './review-row.ts';

/** Reviews are shown by the time alone; who they are about hears of it, and the average has them, with this. */
export const showReviewsJob = defineJob({ name: 'show_reviews', cron: '*/5 * * * *', maxAttempts: 3 });

const atOnce = 200;

/** Tells of all that is shown by now. */
export async function showDueReviews({ pool, events }: Pick<Kernel, 'pool' | 'events'>): Promise<void> {
  for (let found = atOnce; found === atOnce; )
    found = await transaction(pool, (tx) => showReviews(tx, events));
}

interface Shown {
  id: string;
  about_id: string;
  author_name: string;
  is_shown: boolean;
}

/**
 * Tells whom they are about of reviews that are shown by now, by deal_reviews_to_tell, and counts these people anew.
 * @param dealId of one deal alone
 * @returns how many there were
 */
export async function showReviews(
  tx: pg.PoolClient,
  events: Events,
  dealId: string | null = null,
): Promise<number> {
  const { rows } = await tx.query<Shown>(
    `with due as (
       select id from deal_reviews
        where told_at is null and removed_at is null and shown_at <= now() and ($1::uuid is null or deal_id = $1)
        order by shown_at limit $2 for update skip locked),
     told as (update deal_reviews r set told_at = now() from due where r.id = due.id returning r.*)
     select r.id, r.about_id, u.name as author_name, ${isShown} as is_shown
       from told r join users u on u.id = r.author_id`,
    [dealId, atOnce],
  );
  for (const { id, about_id: userId, author_name, is_shown } of rows)
    if (is_shown)
      await notify(tx, { userId, kind: 'review_shown', key: id, data: { name: publicWords(author_name) } });
  await recountRatings(
    tx,
    events,
    rows.map(({ about_id }) => about_id),
  );
  return rows.length;
}

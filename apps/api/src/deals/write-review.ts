import { type Deal, type ReviewBody, reviewHiddenDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Events } from '../kernel/events/events.ts';
import { keepShares, lockDeal } from './confirm-deal.ts';
import { readDeal } from './deal-list.ts';
import { reviewDoubted } from './events.ts';
import { showReviews } from './show-reviews.ts';
import { tellDue } from './tell.ts';

interface Writing {
  tx: pg.PoolClient;
  events: Events;
  authorId: string;
  dealId: string;
}

/**
 * One of the two writes of the other. The first waits for the other's, for 14 days; with the second both are shown.
 * @throws AppError not_found, deal_not_confirmed, too_late_to_review; conflict where they have written before
 */
export async function writeReview(
  { tx, events, authorId, dealId }: Writing,
  { rating, text, tags }: ReviewBody,
): Promise<Deal> {
  const deal = await lockDeal(tx, dealId);
  if (!deal.is_confirmed) throw new AppError('deal_not_confirmed');
  if (deal.is_over) throw new AppError('too_late_to_review');
  const aboutId = authorId === deal.buyer_id ? deal.seller_id : deal.buyer_id;
  const { rowCount } = await tx.query(
    `insert into deal_reviews (deal_id, author_id, about_id, rating, text, tags, shown_at)
     values ($1, $2, $3, $4, $5, $6, now() + interval '${reviewHiddenDays} days')
     on conflict (deal_id, author_id) do nothing`,
    [dealId, authorId, aboutId, rating, text, [...new Set(tags)]],
  );
  if (rowCount === 0) throw new AppError('conflict');
  const shares = await keepShares(tx, deal);
  if (shares.length > 0) await events.publish(tx, reviewDoubted, { authorId });
  // Cut to what is stored: rounded up it would be of the next millisecond, and not shown yet.
  const written = await tx.query(
    `update deal_reviews set shown_at = date_trunc('milliseconds', now())
      where deal_id = $1 and shown_at > now()
        and exists (select from deal_reviews o where o.deal_id = $1 and o.author_id <> $2)`,
    [dealId, authorId],
  );
  if (written.rowCount) await showReviews(tx, events, dealId);
  else await tellDue(tx, deal, { to: aboutId, why: 'written' });
  return readDeal(tx, authorId, dealId);
}

/**
 * Writes it anew, while nobody else sees it.
 * @throws AppError not_found, also where there is none yet; review_shown
 */
export async function editReview(
  { tx, authorId, dealId }: Omit<Writing, 'events'>,
  { rating, text, tags }: ReviewBody,
): Promise<Deal> {
  await lockDeal(tx, dealId);
  const written = await tx.query('select from deal_reviews where deal_id = $1 and author_id = $2', [
    dealId,
    authorId,
  ]);
  if (written.rowCount === 0) throw notFound();
  const { rowCount } = await tx.query(
    `update deal_reviews set rating = $3, text = $4, tags = $5, written_at = now()
      where deal_id = $1 and author_id = $2 and shown_at > now() and removed_at is null`,
    [dealId, authorId, rating, text, [...new Set(tags)]],
  );
  if (rowCount === 0) throw new AppError('review_shown');
  return readDeal(tx, authorId, dealId);
}

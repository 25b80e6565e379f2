import type pg from 'pg';

/** What somebody wrote of others stays as stars, which an average was made of; what others wrote of them nobody reads any more. */
export async function eraseReviews(tx: pg.PoolClient, userId: string): Promise<void> {
  await tx.query(
    `update deal_reviews
        set text = '', tags = '{}', answer = case when about_id = $1 then null else answer end,
            answered_at = case when about_id = $1 then null else answered_at end,
            answer_removed_at = case when about_id = $1 then null else answer_removed_at end
      where $1 in (author_id, about_id)`,
    [userId],
  );
}

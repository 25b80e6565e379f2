import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';

type Db = pg.Pool | pg.PoolClient;

interface Pair {
  buyer_id: string;
  seller_id: string;
}

async function deal(db: Db, { id }: { id: string }): Promise<Pair | null> {
  const { rows } = await db.query<Pair>(
    'select buyer_id, seller_id from deals where id = $1 and void_at is null',
    [id],
  );
  return rows[0] ?? null;
}

// Whom it is about knows nothing of it before it is shown.
async function review(db: Db, { id }: { id: string }): Promise<{ about_id: string } | null> {
  const { rows } = await db.query<{ about_id: string }>(
    'select about_id from deal_reviews where id = $1 and shown_at <= now() and removed_at is null',
    [id],
  );
  return rows[0] ?? null;
}

/** What may be done with deals and what is said of them, and by whom. */
export const dealPolicies = {
  'deal.confirm': can(deal, ({ id }: Actor, { buyer_id }: Pair) => id === buyer_id),
  'deal.review': can(
    deal,
    ({ id }: Actor, { buyer_id, seller_id }: Pair) => id === buyer_id || id === seller_id,
  ),
  'review.answer': can(review, ({ id }: Actor, { about_id }: { about_id: string }) => id === about_id),
};

import type pg from 'pg';
import { can } from '../kernel/policy/policy.ts';

async function savedSearch(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>('select user_id from saved_searches where id = $1', [
    id,
  ]);
  return rows[0] ?? null;
}

/** What may be done with saved searches, and by whom. */
export const savedSearchPolicies = {
  'search.change': can(savedSearch, (actor, { user_id }) => user_id === actor.id),
};

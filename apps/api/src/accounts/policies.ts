import type pg from 'pg';
import { can } from '../kernel/policy/policy.ts';

async function session(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>('select user_id from sessions where id = $1', [id]);
  return rows[0] ?? null;
}

/** What may be done with accounts, and by whom. */
export const accountPolicies = {
  'session.end': can(session, (actor, { user_id }) => user_id === actor.id),
};

import { type Actor, can } from '../kernel/policy/policy.ts';
import type { Db } from './stored.ts';

interface Waiting {
  account_id: string;
}

async function waiting(db: Db, { id }: { id: string }): Promise<Waiting | null> {
  const { rows } = await db.query<Waiting>(
    `select account_id from recoveries where id = $1 and state = 'waiting'`,
    [id],
  );
  return rows[0] ?? null;
}

/** What may be done with requests for accounts, and by whom; what moderators may is a right over cases. */
export const recoveryPolicies = {
  'recovery.object': can(waiting, (actor: Actor, { account_id }: Waiting) => account_id === actor.id),
};

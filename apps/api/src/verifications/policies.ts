import { type Actor, can, canAs } from '../kernel/policy/policy.ts';
import type { Db } from './stored.ts';

interface Asked {
  user_id: string;
}

async function verification(db: Db, { id }: { id: string }): Promise<Asked | null> {
  const { rows } = await db.query<Asked>('select user_id from verifications where id = $1', [id]);
  return rows[0] ?? null;
}

/** What may be done with requests to be verified, and by whom; deciding them is a right over cases. */
export const verificationPolicies = {
  'verification.own': can(verification, (actor: Actor, { user_id }: Asked) => user_id === actor.id),
  'verification.revoke': canAs('moderator', 'admin'),
};

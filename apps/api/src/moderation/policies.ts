import type pg from 'pg';
import { type Actor, can, canAs } from '../kernel/policy/policy.ts';
import { isAgainst } from './own-decisions.ts';

interface Decided {
  person_id: string;
}

// An overturned one is theirs still, and says so; one that was taken back never was.
async function decision(db: pg.Pool | pg.PoolClient, { id }: { id: string }): Promise<Decided | null> {
  const { rows } = await db.query<Decided>(
    `select person_id from case_decisions
      where id = $1 and ${isAgainst('case_decisions')}
        and (undone_at is null or exists (select from cases c where c.appealed_id = case_decisions.id))`,
    [id],
  );
  return rows[0] ?? null;
}

/** What may be done with cases, and by whom. */
export const moderationPolicies = {
  'case.decide': canAs('moderator', 'admin'),
  'decision.appeal': can(decision, (actor: Actor, { person_id }: Decided) => person_id === actor.id),
};

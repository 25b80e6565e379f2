import type { Restriction } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Events } from '../kernel/events/events.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { accountRestricted, suspensionEnded } from './events.ts';

type Db = pg.Pool | pg.PoolClient;

const isBarred = (users: string) =>
  `coalesce(${users}.restricted = 'banned' or ${users}.restricted_until > now(), false)`;

/**
 * SQL that is true of a person who may not act, by the time it is, or has left, for now or for good: never null. Nothing of theirs is
 * shown. @param users alias of `users`
 */
export const isRestricted = (users: string) => `(${isBarred(users)} or ${users}.away_since is not null)`;

/** SQL of what somebody is who may not act, `suspended` or `banned`; null of everybody else. */
export const restrictedAs = (users: string) => `case when ${isBarred(users)} then ${users}.restricted end`;

/** The columns of a RestrictionRow. */
export const restrictionColumns = (users: string) =>
  `${restrictedAs(users)} as restricted, ${users}.restricted_until`;

export interface RestrictionRow {
  restricted: 'suspended' | 'banned' | null;
  restricted_until: Date | null;
}

export function toRestriction({ restricted, restricted_until }: RestrictionRow): Restriction {
  return {
    state: restricted ?? 'none',
    until: restricted === 'suspended' ? (restricted_until?.toISOString() ?? null) : null,
  };
}

/** Whether somebody may act now. */
export async function restrictionOf(db: Db, userId: string): Promise<Restriction> {
  const { rows } = await db.query<RestrictionRow>(
    `select ${restrictionColumns('u')} from users u where u.id = $1`,
    [userId],
  );
  return toRestriction(rows[0] ?? { restricted: null, restricted_until: null });
}

/** Whether nothing of somebody is shown now. */
export async function isOutOfSight(db: Db, userId: string): Promise<boolean> {
  const { rows } = await db.query<{ hidden: boolean }>(
    `select ${isRestricted('u')} as hidden from users u where u.id = $1`,
    [userId],
  );
  return rows[0]?.hidden ?? false;
}

/**
 * Restricts somebody, or no longer; what they are already is no change.
 * @returns whether it was another thing before
 */
export async function restrict(
  tx: pg.PoolClient,
  events: Events,
  userId: string,
  { state, until }: { state: Restriction['state']; until: Date | null },
): Promise<boolean> {
  const { rows } = await tx.query<{ handle: string }>(
    `update users set restricted = $2, restricted_until = $3, restricted_at = clock_timestamp()
      where id = $1 and (restricted, restricted_until) is distinct from ($2::text, $3::timestamptz(3))
     returning handle`,
    [userId, state === 'none' ? null : state, state === 'suspended' ? until : null],
  );
  if (!rows[0]) return false;
  await events.publish(tx, accountRestricted, { userId, handle: rows[0].handle });
  return true;
}

/** When anybody was last restricted, or no longer: what was kept of listings before that may show too many. By users_restricted_at. */
export async function lastRestricted(db: Db): Promise<string> {
  const { rows } = await db.query<{ at: string | null }>(
    `select ${isoTime('max(restricted_at)')} as at from users where restricted_at is not null`,
  );
  return rows[0]?.at ?? 'never';
}

/** Suspensions end by the time alone; what lists show comes back with this. */
export const endSuspensionsJob = defineJob({ name: 'end_suspensions', cron: '* * * * *', maxAttempts: 1 });

/** Ends what is over, by users_suspended. @returns how many */
export async function endSuspensions(tx: pg.PoolClient, events: Events): Promise<number> {
  const { rows } = await tx.query<{ id: string; until: Date }>(
    `select id, restricted_until as until from users where restricted = 'suspended' and restricted_until <= now()
      order by restricted_until limit 500 for no key update skip locked`,
  );
  for (const { id, until } of rows) {
    await restrict(tx, events, id, { state: 'none', until: null });
    await events.publish(tx, suspensionEnded, { userId: id, until });
  }
  return rows.length;
}

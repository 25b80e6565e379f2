import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';

export interface CreationLimits {
  hour: number;
  day: number;
}

/** How many listings one person may start. A shop that opens with a full shelf stays below. */
export const usualLimits: CreationLimits = { hour: 60, day: 200 };
/** With what comes in files, from an account that is no new one: two of the longest a day. */
export const bulkLimits: CreationLimits = { hour: 1000, day: 1000 };

/**
 * Counts what the person has started, in the transaction that starts another: exact over all processes, and a
 * request that is sent again under its Idempotency-Key costs nothing.
 * @throws AppError too_many_requests
 */
export async function limitCreation(
  tx: pg.PoolClient,
  ownerId: string,
  most: CreationLimits = usualLimits,
): Promise<void> {
  // One at a time for one person, so that two requests cannot both be the last one allowed.
  await tx.query('select 1 from users where id = $1 for no key update', [ownerId]);
  // What was started within a day was also changed within it, which is what the index knows.
  const { rows } = await tx.query<{ hour: number; day: number; hour_over_in: number; day_over_in: number }>(
    `select count(*) filter (where age < 3600)::int as hour, count(*)::int as day,
            ceil(3600 - max(age) filter (where age < 3600))::int as hour_over_in,
            ceil(86400 - max(age))::int as day_over_in
       from (select extract(epoch from now() - created_at) as age from ads
              where owner_id = $1 and updated_at > now() - interval '1 day' and created_at > now() - interval '1 day') a`,
    [ownerId],
  );
  const used = rows[0];
  if (!used) return;
  if (used.day >= most.day) throw tooMany(used.day_over_in);
  if (used.hour >= most.hour) throw tooMany(used.hour_over_in);
}

function tooMany(seconds: number): AppError {
  return new AppError('too_many_requests', undefined, { retryAfter: Math.max(1, seconds) });
}

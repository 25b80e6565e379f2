import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { purgeKeptMessages } from '../kernel/messages/kept-messages.ts';

export const purgeExpiredJob = defineJob({ name: 'purge_expired', cron: '29 * * * *', maxAttempts: 3 });

/** Removes sessions, codes and counters of limits that are over, and messages of the local outbox after a day. */
export async function purgeExpired(pool: pg.Pool): Promise<void> {
  await pool.query('delete from sessions where expires_at <= now()');
  for (const table of ['codes', 'code_tries', 'sign_in_codes', 'identity_flows', 'identity_tickets'])
    await pool.query(`delete from ${table} where expires_at <= now()`);
  // The cookie is kept no longer.
  await pool.query(`delete from known_devices where used_at < now() - interval '400 days'`);
  // rate-limiter-flexible writes milliseconds.
  await pool.query('delete from rate_limits where expire < extract(epoch from now()) * 1000');
  await purgeKeptMessages(pool);
}

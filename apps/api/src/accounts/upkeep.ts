import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { purgeKeptMessages } from '../kernel/messages/kept-messages.ts';

export const purgeExpiredJob = defineJob({ name: 'purge_expired', cron: '29 * * * *', maxAttempts: 3 });

/** Removes sessions, codes and counters of limits that are over, and messages of the local outbox after a day. */
export async function purgeExpired(pool: pg.Pool): Promise<void> {
  await pool.query('delete from sessions where expires_at <= now()');
  const over = [
    'codes',
    'code_tries',
    'sign_in_codes',
    'sign_in_tickets',
    'identity_flows',
    'identity_tickets',
  ];
  for (const table of over) await pool.query(`delete from ${table} where expires_at <= now()`);
  // Somebody has begun to set up an app and has not gone on.
  await pool.query(`delete from totp where confirmed_at is null and created_at < now() - interval '1 day'`);
  // The cookie is kept no longer.
  await pool.query(`delete from known_devices where used_at < now() - interval '400 days'`);
  // rate-limiter-flexible writes milliseconds.
  await pool.query('delete from rate_limits where expire < extract(epoch from now()) * 1000');
  await purgeKeptMessages(pool);
}

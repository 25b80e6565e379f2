import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const purgeRevealsJob = defineJob({
  name: 'purge_contact_reveals',
  cron: '40 20 * * *',
  maxAttempts: 3,
});

/** Forgets who was shown whose number, long after it may have been misused. */
export async function purgeReveals(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from contact_reveals where created_at < now() - interval '90 days'`);
}

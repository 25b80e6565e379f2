import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const purgeShopsJob = defineJob({ name: 'purge_shops', cron: '45 20 * * *', maxAttempts: 3 });

/** Forgets invitations that are over, announcements long after their last day, and who was shown whose numbers after 90 days. */
export async function purgeShops(pool: pg.Pool): Promise<void> {
  await pool.query('delete from shop_invitations where expires_at < now()');
  await pool.query(`delete from shop_announcements where until_day < current_date - 30`);
  await pool.query(`delete from shop_reveals where created_at < now() - interval '90 days'`);
}

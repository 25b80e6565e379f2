import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const purgeDeliveriesJob = defineJob({
  name: 'purge_deliveries',
  cron: '52 20 * * *',
  maxAttempts: 3,
});

/** Forgets what left two weeks ago, and devices that have been gone for a month. */
export async function purgeDeliveries(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from deliveries
      where state in ('sent', 'failed', 'skipped') and created_at < now() - interval '14 days'`,
  );
  await pool.query(`delete from devices where dead_at < now() - interval '30 days'`);
}

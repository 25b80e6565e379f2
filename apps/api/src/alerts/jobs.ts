import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Found } from './find.ts';
import { tellDue } from './tell.ts';

/** What waited for the morning, and what a process did not come to. */
export const tellWaitingJob = defineJob({ name: 'tell_waiting_alerts', cron: '*/5 * * * *', maxAttempts: 3 });

// In Nepal's small hours.
export const purgeAlertsJob = defineJob({ name: 'purge_alerts', cron: '55 20 * * *', maxAttempts: 3 });

/** People told in one transaction. */
const atOnce = 200;

/** Tells whoever is to know by now. */
export async function tellFound(pool: pg.Pool, found: readonly Found[]): Promise<void> {
  const due = [...new Set(found.filter((each) => each.due).map(({ userId }) => userId))].sort();
  for (let at = 0; at < due.length; at += atOnce) await tellDue(pool, due.slice(at, at + atOnce));
}

/** Tells everybody what is due. */
export async function tellWaiting(pool: pg.Pool): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // By alerts_due.
    const { rows } = await pool.query<{ user_id: string }>(
      `select distinct user_id from alerts where told_at is null and due_at <= now() and user_id > $1
        order by user_id limit $2`,
      [after, atOnce],
    );
    if (rows.length > 0)
      await tellDue(
        pool,
        rows.map(({ user_id }) => user_id),
      );
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.user_id ?? after;
  }
}

/** Forgets what was found long ago, when a listing that is still there has been renewed many times. */
export async function purgeAlerts(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from alerts where found_at < now() - interval '180 days'`);
  await pool.query(`delete from alert_days where day < now() - interval '7 days'`);
}

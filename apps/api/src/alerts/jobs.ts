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
/** What is looked for at a time, whoever it is for. */
const dueAtOnce = 1000;

/** Tells whoever is to know by now. */
export async function tellFound(pool: pg.Pool, found: readonly Found[]): Promise<void> {
  const due = [...new Set(found.filter((each) => each.due).map(({ userId }) => userId))].sort();
  await tellEach(pool, due);
}

async function tellEach(pool: pg.Pool, people: string[]): Promise<void> {
  for (let at = 0; at < people.length; at += atOnce) await tellDue(pool, people.slice(at, at + atOnce));
}

/** Tells everybody what is due, whoever waits longest first. */
export async function tellWaiting(pool: pg.Pool): Promise<void> {
  for (;;) {
    // By alerts_due. Whoever is told has nothing due after that, so the next ones come first then.
    const { rows } = await pool.query<{ user_id: string }>(
      `select distinct user_id from (
         select user_id from alerts where told_at is null and due_at <= now() order by due_at limit $1) due
        order by user_id`,
      [dueAtOnce],
    );
    if (rows.length === 0) return;
    await tellEach(
      pool,
      rows.map(({ user_id }) => user_id),
    );
  }
}

/** Forgets what was found long ago, when a listing that is still there has been renewed many times. */
export async function purgeAlerts(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from alerts where found_at < now() - interval '180 days'`);
  await pool.query(`delete from alert_days where day < now() - interval '7 days'`);
}

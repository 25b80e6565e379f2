import { mostNotifications, notificationDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const purgeNotificationsJob = defineJob({
  name: 'purge_notifications',
  cron: '50 20 * * *',
  maxAttempts: 3,
});

/** Forgets what was told long ago, and the oldest of who was told very much. */
export async function purgeNotifications(pool: pg.Pool): Promise<void> {
  await pool.query('delete from notifications where created_at < now() - make_interval(days => $1)', [
    notificationDays,
  ]);
  await pool.query(
    `delete from notifications n using (
       select user_id, (array_agg(id order by id desc))[$1::int] as oldest from notifications
        group by user_id having count(*) > $1::int) many
      where n.user_id = many.user_id and n.id < many.oldest`,
    [mostNotifications],
  );
}

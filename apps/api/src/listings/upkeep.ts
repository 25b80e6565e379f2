import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { restorableDays } from './states.ts';

// In Nepal's small hours.
export const purgeEmptyDraftsJob = defineJob({
  name: 'purge_empty_drafts',
  cron: '10 20 * * *',
  maxAttempts: 3,
});
export const releaseRemovedPhotosJob = defineJob({
  name: 'release_removed_photos',
  cron: '20 20 * * *',
  maxAttempts: 3,
});

/** Deletes drafts that nobody wrote anything into for a month. */
export async function purgeEmptyDrafts(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from ads a where state = 'draft' and title = '' and description = '' and price is null
        and updated_at < now() - interval '30 days'
        and not exists (select 1 from ad_images ai where ai.ad_id = a.id)`,
  );
}

/**
 * Takes the photos out of removed listings that can no longer come back, so that the sweep of unused images deletes
 * them. The listing itself stays, to answer that it is gone.
 */
export async function releaseRemovedPhotos(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from ad_images ai using ads a
      where a.id = ai.ad_id and a.state = 'removed' and a.removed_at < now() - make_interval(days => $1)`,
    [restorableDays],
  );
}

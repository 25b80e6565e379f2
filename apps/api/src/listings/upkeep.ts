import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import type { Events } from '../kernel/events/events.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { listingChanged, listingFacts } from './events.ts';
import { lookThrough } from './public-text.ts';
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

/** All the day, as a release before this one may go on writing beside it. */
export const lookThroughListingsJob = defineJob({
  name: 'look_through_listings',
  cron: '*/5 * * * *',
  maxAttempts: 3,
});
const lookedThroughAtOnce = 200;

/** What a moderator removed can be appealed against for thirty days, and is decided within fifteen; some are late. */
const appealableDays = 60;

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
      where a.id = ai.ad_id and a.state = 'removed'
        and a.removed_at < now() - make_interval(days => case when a.removed_from is null then $2::int else $1::int end)`,
    [restorableDays, appealableDays],
  );
}

/**
 * Looks through public listings that a release wrote which hid nothing. Reading them was slow until now; lists and
 * search, which may hold a number, are written anew with them.
 */
export async function lookThroughListings({
  pool,
  events,
}: {
  pool: pg.Pool;
  events: Events;
}): Promise<void> {
  for (let found = lookedThroughAtOnce; found === lookedThroughAtOnce; ) {
    found = await transaction(pool, async (tx) => {
      // By the index ads_not_looked_through.
      const { rows } = await tx.query<{ id: number }>(
        `select id from ads where state in ('live', 'sold') and public_version is distinct from version
          order by id limit $1`,
        [lookedThroughAtOnce],
      );
      const hiding = await lookThrough(
        tx,
        events,
        rows.map(({ id }) => id),
      );
      for (const [id, facts] of await listingFacts(tx, hiding))
        await events.publish(tx, listingChanged, { id, change: 'mask', before: facts, after: facts });
      return rows.length;
    });
  }
}

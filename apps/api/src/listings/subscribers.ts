import type pg from 'pg';
import { accountChanged, accountRestricted } from '../accounts/events.ts';
import { isOutOfSight } from '../accounts/restriction.ts';
import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { invalidate } from '../page-cache/tags.ts';
import { photoReady, photosLighter } from '../photos/events.ts';
import type { Reference } from '../reference/reference.ts';
import { type ListingChange, type ListingFacts, listingChanged, listingFacts } from './events.ts';
import { hideListings, invalidateNewest, refreshOwnerJob } from './out-of-sight.ts';
import { refreshListings } from './read-model.ts';
import { isPublic } from './states.ts';
import { tagsOf } from './tags.ts';
import { recordVersion } from './versions.ts';

/** What listings do when something becomes true. */
export function subscribeListings(events: Events, context: { reference: Reference }): void {
  events.subscribe(listingChanged, async (tx, change) => {
    if (shownIn(change).length > 0)
      await refreshListings(tx, { events, reference: context.reference }, [change.id]);
  });
  // What anyone reads has been looked through by now.
  events.subscribe(listingChanged, (tx, { id }) => recordVersion(tx, id));
  events.subscribe(listingChanged, (tx, change) =>
    invalidate(
      tx,
      shownIn(change).flatMap((facts) => tagsOf(context.reference, change.id, facts)),
    ),
  );
  events.subscribe(photoReady, async (tx, { imageId }) => {
    for (const [id, facts] of await listingsWith(tx, [imageId]))
      await events.publish(tx, listingChanged, { id, change: 'photo', before: facts, after: facts });
  });
  // Nothing was changed by anybody: what shows them is written again, and that is all.
  events.subscribe(photosLighter, async (tx, { imageIds }) => {
    const shown = [...(await listingsWith(tx, imageIds))].filter(([, { state }]) => isPublic(state));
    if (shown.length === 0) return;
    await refreshListings(
      tx,
      { events, reference: context.reference },
      shown.map(([id]) => id),
    );
    await invalidate(
      tx,
      shown.flatMap(([id, facts]) => tagsOf(context.reference, id, facts)),
    );
  });
  events.subscribe(accountChanged, async (tx, { userId, onListings }) => {
    if (onListings) await invalidate(tx, await pagesOf(tx, userId));
  });
  events.subscribe(accountRestricted, async (tx, { userId }) => {
    if (await isOutOfSight(tx, userId)) await hideListings(tx, { events }, userId);
    await invalidateNewest(tx, context.reference, userId);
    await enqueue(tx, refreshOwnerJob, { userId });
  });
}

/** What anyone saw of a listing before, or sees now. */
function shownIn({ before, after }: ListingChange): ListingFacts[] {
  return [before, after].filter((facts) => facts !== null).filter(({ state }) => isPublic(state));
}

async function listingsWith(tx: pg.PoolClient, imageIds: string[]): Promise<Map<number, ListingFacts>> {
  // Held whatever their state: a listing that goes live at this moment is either seen live here, or sees the photo.
  const { rows } = await tx.query<{ id: number }>(
    `select a.id from ad_images ai join ads a on a.id = ai.ad_id where ai.image_id = any($1::uuid[])
      order by a.id for no key update of a`,
    [imageIds],
  );
  return rows.length === 0
    ? new Map()
    : listingFacts(
        tx,
        rows.map(({ id }) => id),
      );
}

// The pages of listings name their seller and say how to reach them. A shop with more than these waits for its oldest pages to expire.
async function pagesOf(tx: pg.PoolClient, userId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: number }>(
    `select id from ads where owner_id = $1 and state in ('live', 'sold') order by updated_at desc limit 300`,
    [userId],
  );
  return rows.map(({ id }) => `ad:${id}`);
}

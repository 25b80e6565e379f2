import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { listingChanged } from '../listings/events.ts';
import { tellKeepersJob } from './tell-keepers.ts';

/** What favourites do when something becomes true: whoever keeps a listing is told what becomes of it. */
export function subscribeFavourites(events: Events): void {
  events.subscribe(listingChanged, async (tx, { id, change, drop }) => {
    if (drop) await enqueue(tx, tellKeepersJob, { adId: id, ...drop });
    else if (change === 'sell') await enqueue(tx, tellKeepersJob, { adId: id });
  });
}

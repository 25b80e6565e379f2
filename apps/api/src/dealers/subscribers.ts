import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { listingChanged } from '../listings/events.ts';
import { recountDealerJob } from './recount-dealers.ts';

/** Whoever shows a listing is counted anew. */
export function subscribeDealers(events: Events): void {
  events.subscribe(listingChanged, async (tx, { change, after }) => {
    const shows = after.state === 'live' && ['create', 'publish', 'relist', 'edit'].includes(change);
    if (shows) await enqueue(tx, recountDealerJob, { seller: after.seller });
  });
}

import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { listingChanged } from '../listings/events.ts';
import { recountRecordJob } from './recount-records.ts';

/** Whoever sells something, or takes that back, is counted anew. */
export function subscribeTrackRecord(events: Events): void {
  events.subscribe(listingChanged, async (tx, { before, after }) => {
    if ((before?.state === 'sold') !== (after.state === 'sold'))
      await enqueue(tx, recountRecordJob, { seller: after.seller });
  });
}

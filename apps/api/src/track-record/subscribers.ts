import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { type ListingFacts, listingChanged } from '../listings/events.ts';
import { recountRecordJob } from './recount-records.ts';

/** Whoever sells something, or takes that back, is counted anew. */
export function subscribeTrackRecord(events: Events): void {
  events.subscribe(listingChanged, async (tx, { before, after }) => {
    if (isCounted(before) !== isCounted(after)) await enqueue(tx, recountRecordJob, { seller: after.seller });
  });
}

/** What was sold counts on when it is archived, and no more when it is removed or offered again. */
function isCounted(facts: ListingFacts | null): boolean {
  return facts?.wasSold === true && facts.state !== 'removed';
}

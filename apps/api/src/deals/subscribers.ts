import { accountRestricted } from '../accounts/events.ts';
import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { listingChanged } from '../listings/events.ts';
import { recountRatingsOfJob } from './recount-ratings.ts';
import { settleDeal } from './settle-deal.ts';

/** What deals do when something becomes true. */
export function subscribeDeals(events: Events): void {
  events.subscribe(listingChanged, async (tx, { id, before, after }) => {
    if ((before?.wasSold ?? false) !== after.wasSold) await settleDeal(tx, id);
  });
  events.subscribe(accountRestricted, (tx, { userId }) =>
    enqueue(tx, recountRatingsOfJob, { authorId: userId }),
  );
}

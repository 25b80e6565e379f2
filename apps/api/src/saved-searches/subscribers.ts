import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { listingChanged } from '../listings/events.ts';
import { matchSearchesJob } from './jobs.ts';

/** What saved searches do when something becomes true: who changes a listing does not wait for it. */
export function subscribeSavedSearches(events: Events): void {
  events.subscribe(listingChanged, async (tx, { id, change, before, after }) => {
    if (after.state !== 'live') return;
    const wentLive = before?.state !== 'live';
    if (!wentLive && change !== 'edit') return;
    // "20 lakh an aana" is another price than "20 lakh in total".
    const [was, is] = [before?.comparedPrice, after.comparedPrice];
    const price = was !== undefined && was !== is ? { price: { before: was, after: is } } : {};
    await enqueue(tx, matchSearchesJob, { adId: id, wentLive, ...price });
  });
}

import type { Events } from '../kernel/events/events.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import {
  type ListingChange,
  listingChanged,
  listingPublishing,
  listingsRefreshed,
} from '../listings/events.ts';
import { photoSketched } from '../photos/events.ts';
import type { Reference } from '../reference/reference.ts';
import { keepTextPrints, keepWaitingPrint } from './ad-prints.ts';
import { compareListingJob } from './compare-listing.ts';
import { acceptFindings } from './findings.ts';
import { isWaiting, refuseOwnCopy } from './own-copies.ts';
import { keepPhotoPrint } from './photo-prints.ts';

/** What may bring a picture or words to a live listing that were not there. */
const compared: readonly ListingChange['change'][] = [
  'create',
  'publish',
  'relist',
  'renew',
  'resume',
  'restore',
  'edit',
  'photo',
];

/** What is done about copies when something becomes true. */
export function subscribeLikeness(events: Events, context: { reference: Reference }): void {
  events.subscribe(photoSketched, keepPhotoPrint);
  events.subscribe(listingPublishing, (tx, listing) => refuseOwnCopy(tx, context.reference, listing));
  events.subscribe(listingsRefreshed, (tx, { shown }) =>
    keepTextPrints(
      tx,
      shown.map(({ columns, title, description }) => ({ id: columns.ad_id, title, description })),
    ),
  );
  events.subscribe(listingChanged, async (tx, { id, change, after }) => {
    if (change === 'approve') await acceptFindings(tx, id);
    if (isWaiting(after.state)) await keepWaitingPrint(tx, id);
    if (after.state === 'live' && compared.includes(change)) await enqueue(tx, compareListingJob, { id });
  });
}

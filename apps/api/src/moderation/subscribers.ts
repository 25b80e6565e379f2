import { suspensionEnded } from '../accounts/events.ts';
import { roleChanged } from '../admin/events.ts';
import { avatarChanging } from '../avatars/events.ts';
import { reportMade } from '../conversations/safety/events.ts';
import { reviewDoubted } from '../deals/events.ts';
import type { Events } from '../kernel/events/events.ts';
import { type ListingChange, listingChanged } from '../listings/events.ts';
import { notify } from '../notifications/notify.ts';
import { recoveryAsked } from '../recoveries/events.ts';
import { verificationChanged, verificationSent, verificationWithdrawn } from '../verifications/events.ts';
import { releaseAllOf } from './claim.ts';
import {
  acknowledgeReport,
  closeHeld,
  closeVerification,
  joinReported,
  openHeld,
  openRecovery,
  openReported,
  openVerification,
  touchCasesOf,
  touchPerson,
  touchVerification,
} from './open-cases.ts';

/** By its clock alone a listing is no other one. */
const ofTheClock: ListingChange['change'][] = ['create', 'clock', 'confirm', 'reserve', 'mask'];

/** What moderation does when something becomes true. */
export function subscribeModeration(events: Events): void {
  events.subscribe(listingChanged, async (tx, { id, change, before, after }) => {
    if (!ofTheClock.includes(change)) await touchCasesOf(tx, id);
    const [waited, waits] = [before?.state === 'submitted', after.state === 'submitted'];
    if (waits && !waited) await openHeld(tx, id);
    if (waited && !waits) await closeHeld(tx, id);
  });
  events.subscribe(avatarChanging, (tx, { userId }) => touchPerson(tx, userId));
  events.subscribe(suspensionEnded, async (tx, { userId, until }) => {
    await notify(tx, { userId, kind: 'suspension_over', key: until.toISOString(), data: {} });
  });
  events.subscribe(reviewDoubted, (tx, { authorId }) => openReported(tx, authorId));
  events.subscribe(reportMade, async (tx, report) => {
    await joinReported(tx, report);
    await acknowledgeReport(tx, report.reportId);
  });
  events.subscribe(roleChanged, async (tx, { userId, role }) => {
    if (role === 'user') await releaseAllOf(tx, userId);
  });
  events.subscribe(recoveryAsked, openRecovery);
  events.subscribe(verificationSent, openVerification);
  events.subscribe(verificationChanged, (tx, { verificationId }) => touchVerification(tx, verificationId));
  events.subscribe(verificationWithdrawn, (tx, { verificationId }) => closeVerification(tx, verificationId));
}

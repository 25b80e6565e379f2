import type { MyAdCard } from '@thulubazaar/contract';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { relativeTime } from '@thulubazaar/nepal/relative-time';

interface Note {
  text: string;
  /** The house has said it: it is not to be overlooked. */
  strong: boolean;
}

/** What is next for a listing: when it goes live, ends, or can be brought back until; else when it was changed. */
export function stateNote(listing: MyAdCard, { lang, t }: Texts): Note {
  const { state, soldTo, reason, scheduledFor, expiresAt, confirmedAt } = listing;
  const day = (iso: string) => formatDate(new Date(iso), lang);
  const ago = (iso: string) => relativeTime(new Date(iso), new Date(), lang);
  const note = (text: string, strong = false): Note => ({ text, strong });
  if (state === 'scheduled' && scheduledFor)
    return note(
      t('my.scheduledFor', { date: day(scheduledFor), time: clockTime(new Date(scheduledFor), lang) }),
    );
  if (state === 'submitted') return note(t('my.beingLookedAt'));
  if (state === 'changes_asked') return note(t('my.reason', { reason: reason ?? '' }), true);
  if (state === 'removed' && reason) return note(t('my.removedFor', { reason }), true);
  if (state === 'sold' && soldTo) return note(t('my.soldTo', { name: soldTo.name }));
  if (listing.renewableUntil) return note(t('my.renewable', { date: day(listing.renewableUntil) }));
  if (listing.restorableUntil) return note(t('my.restorable', { date: day(listing.restorableUntil) }));
  if (state === 'live' && expiresAt)
    return note(
      confirmedAt
        ? t('my.confirmed', { time: ago(confirmedAt), date: day(expiresAt) })
        : t('my.shownUntil', { date: day(expiresAt) }),
    );
  return note(t('my.changed', { time: ago(listing.updatedAt) }));
}

'use client';

import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useTexts } from '@/i18n/texts.tsx';

const tagLook: Partial<Record<AdState, string>> = {
  live: 'tag',
  changes_asked: 'tag tag-alert',
  removed: 'tag tag-alert',
};

/** Where a listing stands, as a label. */
export function StateTag({ state }: { state: AdState }) {
  const { t } = useTexts();
  return <span className={tagLook[state] ?? 'tag tag-plain'}>{t(`my.state_${state}`)}</span>;
}

/** What is next for a listing: when it goes live, ends, or can be brought back until; else when it was changed. */
export function StateNote({ listing }: { listing: MyAdCard }) {
  const { lang, t } = useTexts();
  const { state, soldTo, reason, scheduledFor, expiresAt, confirmedAt } = listing;
  const day = (iso: string) => formatDate(new Date(iso), lang);
  if (state === 'scheduled' && scheduledFor)
    return t('my.scheduledFor', {
      date: day(scheduledFor),
      time: clockTime(new Date(scheduledFor), lang),
    });
  if (state === 'submitted') return t('my.beingLookedAt');
  if (state === 'changes_asked') return <strong>{t('my.reason', { reason: reason ?? '' })}</strong>;
  if (state === 'removed' && reason) return <strong>{t('my.removedFor', { reason })}</strong>;
  if (state === 'sold' && soldTo) return t('my.soldTo', { name: soldTo.name });
  if (listing.renewableUntil) return t('my.renewable', { date: day(listing.renewableUntil) });
  if (listing.restorableUntil) return t('my.restorable', { date: day(listing.restorableUntil) });
  if (state === 'live' && expiresAt)
    return confirmedAt
      ? t('my.confirmed', {
          time: relativeTime(new Date(confirmedAt), new Date(), lang),
          date: day(expiresAt),
        })
      : t('my.shownUntil', { date: day(expiresAt) });
  return t('my.changed', { time: relativeTime(new Date(listing.updatedAt), new Date(), lang) });
}

'use client';

import type { Buyer, MyAd, MyAdCard } from '@thulubazaar/contract';
import { later } from '@/forms/later.tsx';
import type { Confirmed } from './listings.ts';

const HistoryDialog = later(async () => (await import('./history-dialog.tsx')).HistoryDialog);
const SameDialog = later(async () => (await import('./same-dialog.tsx')).SameDialog);
const ScheduleDialog = later(async () => (await import('./schedule-dialog.tsx')).ScheduleDialog);
const SellDialog = later(async () => (await import('./sell-dialog.tsx')).SellDialog);

/** What is asked, or shown, of a listing over the page. */
export type Dialog =
  | { kind: 'sell'; listing: MyAdCard; buyers: Buyer[] }
  | { kind: 'same'; listing: MyAdCard; older: MyAd }
  | { kind: 'schedule' | 'history'; listing: MyAdCard };

const dialogs = {
  sell: SellDialog,
  same: SameDialog,
  schedule: ScheduleDialog,
  history: HistoryDialog,
} as const;

/**
 * Resolves once a dialog can be shown.
 * @throws ApiError when the line is bad
 */
export function readyFor(kind: Dialog['kind']): Promise<void> {
  return dialogs[kind].ready();
}

interface Props {
  dialog: Dialog | null;
  onSold(listing: MyAdCard, buyer: string | undefined): void;
  /** It is another thing than the older one. */
  onDifferent(listing: MyAdCard): void;
  schedule(listing: MyAdCard, at: Date, confirmed: Confirmed): Promise<unknown>;
  onClose(): void;
}

/** The one dialog of the page that is open. */
export function OpenDialog({ dialog, onSold, onDifferent, schedule, onClose }: Props) {
  if (!dialog) return null;
  const { kind, listing } = dialog;
  if (kind === 'sell')
    return <SellDialog buyers={dialog.buyers} onSold={(buyer) => onSold(listing, buyer)} onClose={onClose} />;
  if (kind === 'same')
    return <SameDialog older={dialog.older} onDifferent={() => onDifferent(listing)} onClose={onClose} />;
  if (kind === 'history') return <HistoryDialog id={listing.id} onClose={onClose} />;
  return (
    <ScheduleDialog
      at={listing.scheduledFor}
      schedule={(...to) => schedule(listing, ...to)}
      onClose={onClose}
    />
  );
}

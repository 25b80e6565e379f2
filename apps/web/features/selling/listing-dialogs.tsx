'use client';

import type { Buyer, MyAdCard } from '@thulubazaar/contract';
import { HistoryDialog } from './history-dialog.tsx';
import type { Confirmed } from './listings.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { SellDialog } from './sell-dialog.tsx';

/** What is asked, or shown, of a listing over the page. */
export type Dialog =
  | { kind: 'sell'; listing: MyAdCard; buyers: Buyer[] }
  | { kind: 'schedule' | 'history'; listing: MyAdCard };

interface Props {
  dialog: Dialog | null;
  onSold(listing: MyAdCard, buyer: string | undefined): void;
  schedule(listing: MyAdCard, at: Date, confirmed: Confirmed): Promise<unknown>;
  onClose(): void;
}

/** The one dialog of the page that is open. */
export function OpenDialog({ dialog, onSold, schedule, onClose }: Props) {
  if (!dialog) return null;
  const { kind, listing } = dialog;
  if (kind === 'sell')
    return <SellDialog buyers={dialog.buyers} onSold={(buyer) => onSold(listing, buyer)} onClose={onClose} />;
  if (kind === 'history') return <HistoryDialog id={listing.id} onClose={onClose} />;
  return (
    <ScheduleDialog
      at={listing.scheduledFor}
      schedule={(...to) => schedule(listing, ...to)}
      onClose={onClose}
    />
  );
}

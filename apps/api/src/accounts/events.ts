import { defineFact } from '../kernel/events/events.ts';

/** What others see of a person has changed; `onListings`: also what the pages of their listings show. */
export const accountChanged = defineFact<{ userId: string; handle: string; onListings: boolean }>(
  'account.changed',
);

/** Somebody calls themselves otherwise. */
export const accountRenamed = defineFact<{ userId: string }>('account.renamed');

/** Somebody may act no more, or again: what they show goes out of sight, or comes back. */
export const accountRestricted = defineFact<{ userId: string; handle: string }>('account.restricted');

/** A suspension ended by the time alone. */
export const suspensionEnded = defineFact<{ userId: string; until: Date }>('suspension.ended');

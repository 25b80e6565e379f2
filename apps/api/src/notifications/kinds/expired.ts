import { defineKind, ofListing, ownListings } from '../kind.ts';

/** It was shown for its time; one tap brings it back. */
export const expired = defineKind({
  ...ofListing,
  text: 'notifications.expired',
  path: ownListings,
  action: 'renew',
});

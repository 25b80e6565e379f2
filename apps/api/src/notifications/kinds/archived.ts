import { defineKind, ofListing, ownListings } from '../kind.ts';

/** Twice nobody said that it is still there: it was put away, and one tap brings it back. */
export const archived = defineKind({
  ...ofListing,
  text: 'notifications.archived',
  path: ownListings,
  action: 'renew',
});

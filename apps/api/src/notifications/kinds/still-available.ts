import { defineKind, ofListing, ownListings } from '../kind.ts';

/** Nobody has said for a while that it is still there; one tap says so. */
export const stillAvailable = defineKind({
  ...ofListing,
  text: 'notifications.still_available',
  path: ownListings,
  action: 'confirm',
  calls: true,
});

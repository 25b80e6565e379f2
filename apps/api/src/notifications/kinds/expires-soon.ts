import { defineKind, ofListing, ownListings } from '../kind.ts';

/** It is shown a few days more. */
export const expiresSoon = defineKind({
  ...ofListing,
  text: 'notifications.expires_soon',
  path: ownListings,
  action: 'confirm',
  calls: true,
});

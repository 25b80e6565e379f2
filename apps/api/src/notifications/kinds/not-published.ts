import { defineKind, ofListing, ownListings } from '../kind.ts';

/** It could not go live at the time that was set for it: something it needs is missing. */
export const notPublished = defineKind({
  ...ofListing,
  text: 'notifications.not_published',
  path: ownListings,
});

import { defineKind, ofListing } from '../kind.ts';

/** What somebody keeps has been sold. */
export const favouriteSold = defineKind({
  ...ofListing,
  text: 'notifications.favourite_sold',
  path: ({ path }) => path,
});

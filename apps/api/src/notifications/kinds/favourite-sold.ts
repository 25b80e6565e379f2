import { defineKind, keptListings, keptPath } from '../kind.ts';

/** What somebody keeps has been sold. */
export const favouriteSold = defineKind({
  group: 'favourites',
  data: keptListings,
  text: 'notifications.favourite_sold',
  values: ({ title, count = 1 }) => ({ title, count }),
  adId: ({ adId }) => adId,
  path: (data) => keptPath(data),
});

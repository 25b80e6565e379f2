import { z } from 'zod';
import { aboutListing, defineKind } from '../kind.ts';

/** It was looked at, and its owner is asked to change something first; only a release before cases said so. */
export const changesAsked = defineKind({
  group: 'own_listings',
  data: aboutListing.extend({ reason: z.string() }),
  text: 'notifications.changes_asked',
  values: ({ title, reason }) => ({ title, reason }),
  adId: ({ adId }) => adId,
  path: ({ adId }) => `/edit?listing=${adId}`,
});

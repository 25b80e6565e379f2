import { defineKind, ofListing, ownListings } from '../kind.ts';

/** It went live at the time that was set for it. */
export const published = defineKind({ ...ofListing, text: 'notifications.published', path: ownListings });

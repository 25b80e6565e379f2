import { defineKind, ofListing, ownListings } from '../kind.ts';

/** It was looked at, and is live. */
export const approved = defineKind({ ...ofListing, text: 'notifications.approved', path: ownListings });

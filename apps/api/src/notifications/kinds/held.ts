import { defineKind, ofListing, ownListings } from '../kind.ts';

/** Nobody sees it until somebody has looked at it. */
export const held = defineKind({ ...ofListing, text: 'notifications.held', path: ownListings });

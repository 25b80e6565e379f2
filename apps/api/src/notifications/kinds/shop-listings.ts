import { defineKind, newListings } from '../kind.ts';

/** What was posted in a shop that somebody follows. */
export const shopListings = defineKind({ ...newListings, text: 'notifications.shop_listings' });

import { defineKind, newListings } from '../kind.ts';

/** What a seller whom somebody follows has posted. */
export const sellerListings = defineKind({ ...newListings, text: 'notifications.seller_listings' });

import { defineKind, newListings } from '../kind.ts';

/** What is new for a saved search. */
export const searchMatches = defineKind({ ...newListings, text: 'notifications.search_matches' });

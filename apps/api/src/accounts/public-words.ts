import { maskContacts } from '@thulubazaar/nepal/mask-contacts';
import { LRUCache } from 'lru-cache';

// A seller's name stands on each of their listings, and is seldom another.
const masked = new LRUCache<string, string>({ max: 10_000, memoMethod: (words) => maskContacts(words) });

/** What anyone reads of a name or of what a person says of themselves: contacts in it are hidden. */
export function publicWords(words: string): string {
  return words === '' ? words : masked.memo(words);
}

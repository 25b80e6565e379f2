import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { textFields } from '../subject.ts';
import type { Finder, ParamsOf } from './kind.ts';
import { keysOf } from './words.ts';

/** Numbers, addresses and handles in what everybody reads. What they are is not kept with the reason. */
export function contactsInText({ contacts }: ParamsOf<'contacts_in_text'>): Finder {
  return {
    reads: 'text',
    find(said) {
      const matches = textFields.flatMap((field) =>
        findContacts(said[field])
          .filter(({ kind }) => contacts.includes(kind))
          .map(({ kind, start, end }) => ({ field, start, end, term: kind, text: null })),
      );
      return matches.length === 0 ? null : { keys: keysOf(matches), reason: { matches, facts: {} } };
    },
  };
}

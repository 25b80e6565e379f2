import { findContacts } from './find-contacts.ts';

/** What stands in public text where a contact was: nobody takes it for a word, and no search finds by it. */
const CONTACT_MASK = '•••';

/** A text as anyone may read it, with every contact in it replaced by three dots; the same text when there is none. */
export function maskContacts(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of findContacts(text)) {
    masked += text.slice(from, start) + CONTACT_MASK;
    from = end;
  }
  return masked + text.slice(from);
}

/** Whether nothing that can be read is left of a text once its contacts are hidden. */
export function isOnlyContacts(text: string): boolean {
  const masked = maskContacts(text);
  return masked !== text && !/[\p{L}\p{N}]/u.test(masked);
}

import { findContacts } from './find-contacts.ts';

/** What stands in public text where a contact was: nobody takes it for a word, and no search finds by it. */
const CONTACT_MASK = '•••';

/** A text as anyone may read it, with every contact in it replaced by three dots; the same text when there is none. */
export function maskContacts(text: string): string {
  return maskParts(text, findContacts(text));
}

/** A text with parts of it replaced by three dots, in whatever order they come and be it that they overlap. */
export function maskParts(text: string, parts: readonly { start: number; end: number }[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (start >= from) masked += text.slice(from, start) + CONTACT_MASK;
    from = Math.max(from, end);
  }
  return masked + text.slice(from);
}

/** Whether nothing that can be read is left of a text once its contacts are hidden. */
export function isOnlyContacts(text: string): boolean {
  const masked = maskContacts(text);
  return masked !== text && !/[\p{L}\p{N}]/u.test(masked);
}

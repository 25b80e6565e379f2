import { findAddresses } from './contacts/addresses.ts';
import type { ContactKind, Found } from './contacts/found.ts';
import { findHandles } from './contacts/handles.ts';
import { readParts } from './contacts/parts.ts';
import { findPhones } from './contacts/phones.ts';

/** A way around the marketplace's own buttons, in free text; offsets are UTF-16 units of the text given. */
export interface Contact {
  kind: ContactKind;
  start: number;
  end: number;
}

/**
 * Phone numbers, e-mail addresses, links and handles of messengers in a text, in order and never overlapping, however
 * they are hidden: spelled in words of three scripts, spaced, bracketed, split over lines. Prices, sizes, dates, serial
 * and plate numbers are none, nor are addresses of the marketplace. Takes time linear in the text.
 */
export function findContacts(text: string): Contact[] {
  const parts = readParts(text);
  const taken = new Uint8Array(parts.length);
  const isTaken = (at: number) => taken[at] === 1;
  const contacts: Contact[] = [];
  function keep(kind: ContactKind | null, { first, last }: Found): void {
    taken.fill(1, first, last + 1);
    const [start, end] = [parts[first]?.start, parts[last]?.end];
    if (kind && start !== undefined && end !== undefined) contacts.push({ kind, start, end });
  }
  for (const address of findAddresses(parts)) keep(address.kind, address);
  for (const phone of findPhones(parts, isTaken)) keep('phone', phone);
  for (const handle of findHandles(parts, isTaken)) keep('handle', handle);
  return contacts.sort((a, b) => a.start - b.start);
}

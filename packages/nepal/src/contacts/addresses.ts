import { emailOf, providerAfter } from './emails.ts';
import type { Address } from './found.ts';
import { type Host, hostEndingAt, isMeantAsHost, isOwn } from './hosts.ts';
import { isTouching, type Part } from './parts.ts';

/** E-mail addresses and links, in order. Each part is read a bounded number of times. */
export function findAddresses(parts: readonly Part[]): Address[] {
  const found: Address[] = [];
  for (let at = 0; at < parts.length; ) {
    const address = addressAt(parts, at);
    while (address && (found.at(-1)?.last ?? -1) >= address.first) found.pop();
    if (address) found.push(address);
    at = (address?.last ?? at) + 1;
  }
  return found;
}

function addressAt(parts: readonly Part[], at: number): Address | null {
  const schemed = schemeAt(parts, at);
  if (schemed !== null) return linkFrom(parts, at, schemed);
  if (parts[at]?.text === '@') return providerAfter(parts, at);
  if (parts[at]?.text === 'www' && parts[at + 1]?.text === '.' && isTouching(parts[at + 2]))
    return linkFrom(parts, at, at + 1);
  const host = hostEndingAt(parts, at);
  if (!host) return null;
  const email = emailOf(parts, host);
  if (email) return email;
  return isMeantAsHost(parts, host) ? linkOf(parts, host) : null;
}

/** Where the address goes on after `https://`, `viber://`, `https : //`; null where there is no scheme. */
function schemeAt(parts: readonly Part[], at: number): number | null {
  const [name, colon, slash, second] = parts.slice(at, at + 4);
  if (name?.kind !== 'latin' || name.text.length > 12) return null;
  if (colon?.text !== ':' || slash?.text !== '/' || second?.text !== '/' || !isTouching(second)) return null;
  return at + 4;
}

function linkFrom(parts: readonly Part[], first: number, from: number): Address {
  const last = endOfUrl(parts, from);
  return { first, last, kind: isOwn(hostIn(parts, first, from, last)) ? null : 'link' };
}

function linkOf(parts: readonly Part[], host: Host): Address {
  const next = parts[host.last + 1];
  const hasPath = isTouching(next) && /^[/?#:]$/.test(next?.text ?? '') && isTouching(parts[host.last + 2]);
  const last = hasPath ? endOfUrl(parts, host.last + 1) : host.last;
  return { first: host.first, last, kind: isOwn(host.labels) ? null : 'link' };
}

/** The last part of an address that is written without spaces, and does not end in the mark of a sentence. */
function endOfUrl(parts: readonly Part[], from: number): number {
  const isForeign = parts[from]?.kind === 'devanagari';
  let last = from;
  while (last + 1 < parts.length && isTouching(parts[last + 1]) && isInUrl(parts[last + 1], isForeign))
    last += 1;
  while (last > from && /^[.,;:!?)\]}*~'-]$/.test(parts[last]?.text ?? '')) last -= 1;
  return last;
}

/** `example.comमा`: the postposition is not part of it. */
function isInUrl(part: Part | undefined, isForeign: boolean): boolean {
  if (!part || /^[<>"'`|।“”’]$/.test(part.text)) return false;
  return (
    isForeign ||
    part.kind === 'latin' ||
    part.kind === 'digits' ||
    (part.kind === 'mark' && part.text < '\u0080')
  );
}

/** The labels of the host of an address: what stands before its path, after a name and a password. */
function hostIn(parts: readonly Part[], first: number, from: number, last: number): string[] {
  const start = parts[first]?.text === 'www' ? first : from;
  let host = '';
  for (let at = start; at <= last; at += 1) {
    const { text } = parts[at] ?? { text: '' };
    if (/^[/?#\\:]$/.test(text)) break;
    host = text === '@' ? '' : host + text;
  }
  return host.split('.');
}

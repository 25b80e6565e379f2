import type { Address } from './found.ts';
import type { Host } from './hosts.ts';
import { isTouching, isWord, type Part } from './parts.ts';

/** Who keeps most people's mail: `name at gmail…` needs no other sign. */
const PROVIDERS = new Set(
  'gmail gmal yahoo ymail hotmail outlook icloud protonmail proton live rediffmail mail जीमेल याहु याहू हटमेल आउटलुक'.split(
    ' ',
  ),
);
const AT = new Set('at एट ऐट'.split(' '));
const MAIL = new Set('email mail e gmail mailto इमेल ईमेल मेल जीमेल'.split(' '));
const JOINTS = new Set('dot डट underscore dash hyphen'.split(' '));
const IN_LOCAL = /^[.\-_+%]$/;
const MOST_PARTS = 24;
/** Words on either side of which a cue for mail is looked for. */
const NEAR = 8;

/** The e-mail address that ends in this host, or null. */
export function emailOf(parts: readonly Part[], host: Host): Address | null {
  const sign = signBefore(parts, host.first);
  if (!sign) return null;
  const isSure =
    !sign.isWord || PROVIDERS.has(host.labels.at(-2) ?? '') || PROVIDERS.has(host.labels[0] ?? '');
  if (!isSure && !saysMail(parts, sign.first)) return null;
  return addressOf(parts, sign.first, host.last);
}

/** `name@gmail`, without the end of the host. */
export function providerAfter(parts: readonly Part[], at: number): Address | null {
  const next = parts[at + 1];
  if (
    !next ||
    !PROVIDERS.has(next.text) ||
    parts[at + 2]?.text === '.' ||
    JOINTS.has(parts[at + 2]?.text ?? '')
  )
    return null;
  return addressOf(parts, at, at + 1);
}

function addressOf(parts: readonly Part[], sign: number, last: number): Address | null {
  const first = localBefore(parts, sign);
  if (first === null) return null;
  const scheme = parts[first - 2]?.text === 'mailto' && parts[first - 1]?.text === ':' ? first - 2 : first;
  return { first: scheme, last, kind: 'email' };
}

/** `@`, `at`, `(at)`, `[at]` before a host. */
function signBefore(parts: readonly Part[], host: number): { first: number; isWord: boolean } | null {
  const before = parts[host - 1];
  if (!before) return null;
  if (before.text === '@') return { first: host - 1, isWord: false };
  if (AT.has(before.text)) return { first: host - 1, isWord: true };
  const isBracketed = /^[)\]}]$/.test(before.text) && /^[([{]$/.test(parts[host - 3]?.text ?? '');
  const inner = parts[host - 2]?.text ?? '';
  return isBracketed && (AT.has(inner) || inner === '@') ? { first: host - 3, isWord: false } : null;
}

/** Where the name before the sign begins: touching parts, and words that spell a dot or an underscore between. */
function localBefore(parts: readonly Part[], sign: number): number | null {
  let first: number | null = null;
  for (let at = sign - 1; at >= 0 && sign - at <= MOST_PARTS; at -= 1) {
    const part = parts[at];
    const after = parts[at + 1];
    if (!part) break;
    const isJoint = JOINTS.has(part.text);
    const isJoined = first === null || isTouching(after) || isJoint || JOINTS.has(after?.text ?? '');
    if (!isJoined || !(isWord(part) || part.kind === 'digits' || IN_LOCAL.test(part.text))) break;
    if (typeof after?.space === 'number') break;
    first = at;
  }
  const name = first === null ? undefined : parts[first];
  return name && (isWord(name) || name.kind === 'digits') ? first : null;
}

function saysMail(parts: readonly Part[], sign: number): boolean {
  for (let at = sign - 1; at >= 0 && sign - at <= NEAR; at -= 1)
    if (MAIL.has(parts[at]?.text ?? '')) return true;
  return false;
}

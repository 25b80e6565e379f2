import { isTouching, isWord, type Part } from './parts.ts';

/** Ends of host names that no sentence ends in. */
const SURE = new Set('com org np edu gov info biz xyz shop store co io कम'.split(' '));
/** Ends that are words too, where a space is forgotten after a full stop: they want a path, or a word that says website. */
const UNSURE = new Set(
  'net in me be ly gl gg ee tv to us uk is it at so no la my live app link club online site website tech ai dev page cc ru cn au ca de jp ae qa tel mobi asia pro name top vip fun space'.split(
    ' ',
  ),
);
/** Ends that people spell: `example dot com`. */
const SPELLED = new Set('com net org np co कम नेट अर्ग ओआरजी एनपी'.split(' '));
const COUNTRY = new Set('np in uk au एनपी'.split(' '));
const DOT = new Set('dot डट डटट डॉट डाट'.split(' '));
const DOT_COM = new Set('dotcom डटकम'.split(' '));
/** What stands before a spelled dot and is no name: `a red dot com…`. */
const NO_LABEL = new Set('a an the red black polka to of is on ma ko'.split(' '));
const SITE = new Set(
  'website site web webpage visit see url link page online www herna hernus catalogue वेबसाइट साइट लिङ्क लिंक वेब'.split(
    ' ',
  ),
);
const MOST_LABELS = 8;
const LONGEST_LABEL = 12;

export interface Host {
  first: number;
  last: number;
  /** Its labels from left to right. */
  labels: string[];
  how: 'plain' | 'spaced' | 'spelled';
}

interface Dot {
  first: number;
  how: Host['how'];
}

/** The host name whose last label is this part, or null. Reads a bounded number of parts around it. */
export function hostEndingAt(parts: readonly Part[], at: number): Host | null {
  const end = parts[at];
  if (!end) return null;
  const isBoth = DOT_COM.has(end.text);
  if (!isBoth && !SURE.has(end.text) && !UNSURE.has(end.text) && !SPELLED.has(end.text)) return null;
  const dot: Dot | null = isBoth ? { first: at, how: 'spelled' } : dotBefore(parts, at);
  if (!dot || (dot.how !== 'plain' && !isBoth && !SPELLED.has(end.text))) return null;
  const host = labelsBefore(parts, dot, isBoth ? 'com' : end.text);
  if (!host) return null;
  host.last = at;
  return withCountry(parts, host);
}

function labelsBefore(parts: readonly Part[], dot: Dot, end: string): Host | null {
  const host: Host = { first: dot.first, last: dot.first, labels: [end], how: dot.how };
  let next: Dot | null = dot;
  for (let count = 0; next && count < MOST_LABELS; count += 1) {
    const first = labelBefore(parts, next.first);
    if (first === null) break;
    const label = parts
      .slice(first, next.first)
      .map(({ text }) => text)
      .join('');
    if (count === 0 && (!/\p{L}/u.test(label) || (dot.how !== 'plain' && NO_LABEL.has(label)))) return null;
    host.first = first;
    host.labels.unshift(label);
    next = dotBefore(parts, first);
    // A sentence ended there, and the name begins.
    if (next?.how === 'spaced') break;
  }
  return host.labels.length > 1 ? host : null;
}

/** `.com.np`, `dot com dot np`. */
function withCountry(parts: readonly Part[], host: Host): Host {
  for (const at of [host.last + 2, host.last + 4]) {
    const part = parts[at];
    if (!part || !COUNTRY.has(part.text)) continue;
    const dot = dotBefore(parts, at);
    if (dot && dot.first === host.last + 1 && dot.how !== 'spaced')
      return { ...host, last: at, labels: [...host.labels, part.text] };
  }
  return host;
}

/** Where a label ends before a dot, it begins at this part. */
function labelBefore(parts: readonly Part[], dot: number): number | null {
  let first: number | null = null;
  for (let at = dot - 1; at >= 0 && dot - at <= LONGEST_LABEL; at -= 1) {
    const part = parts[at];
    if (!part || !(isWord(part) || part.kind === 'digits' || part.text === '-' || part.text === '_')) break;
    if (first !== null && !isTouching(parts[at + 1])) break;
    if (DOT.has(part.text)) break;
    first = at;
  }
  return first;
}

/** The dot before a label: `.`, ` . `, `dot`, `(dot)`, `[.]`. */
export function dotBefore(parts: readonly Part[], at: number): Dot | null {
  const before = parts[at - 1];
  const label = parts[at];
  if (!before || !label) return null;
  if (before.text === '.') {
    if (isTouching(before) && isTouching(label)) return { first: at - 1, how: 'plain' };
    // "…the room. In Kathmandu" has its space on one side, "example . com" on both or before.
    return isTouching(before) || typeof label.space === 'number' ? null : { first: at - 1, how: 'spaced' };
  }
  if (DOT.has(before.text)) return { first: at - 1, how: 'spelled' };
  const inner = parts[at - 2]?.text ?? '';
  const isBracketed = /^[)\]}]$/.test(before.text) && /^[([{]$/.test(parts[at - 3]?.text ?? '');
  return isBracketed && (inner === '.' || DOT.has(inner)) ? { first: at - 3, how: 'spelled' } : null;
}

/** Whether a host stands there to be visited, and not two sentences without a space between. */
export function isMeantAsHost(parts: readonly Part[], host: Host): boolean {
  if (host.how !== 'plain' || host.labels[0] === 'www') return true;
  if (SURE.has(host.labels.at(-1) ?? '')) return (host.labels.at(-2) ?? '').length > 1;
  const [next, end] = [parts[host.last + 1], parts[host.last]];
  if (end?.capital) return false;
  if (isTouching(next) && next?.text === '/' && isTouching(parts[host.last + 2])) return true;
  for (let at = host.first - 1; at >= 0 && host.first - at <= 3; at -= 1)
    if (SITE.has(parts[at]?.text ?? '')) return true;
  return false;
}

/** The marketplace's own addresses are no way around it. */
export function isOwn(host: readonly string[]): boolean {
  const [name, ...ends] = host.slice(host.lastIndexOf('thulubazaar'));
  return name === 'thulubazaar' && ['com', 'com.np'].includes(ends.join('.'));
}

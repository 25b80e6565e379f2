import type { QueryPart } from '@thulubazaar/nepal/read-query';
import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import type { PlaceEntry, Reference } from '../reference/reference.ts';
import { type PlaceMatch, recognisePlace, wardOf, within } from './recognise-place.ts';

const longestPlace = 4;
/** The keys of shorter names are those of many other words. */
const shortestSound = 4;

/** A place that a query names: from which of its parts to which, and the words that say it. */
export interface FoundPlace {
  entries: PlaceEntry[];
  terms: QueryTerm[];
  from: number;
  to: number;
  sure: number;
}

/** The one place that a query means, null where it names none or several that have nothing to do with each other. */
export function findPlace(reference: Reference, parts: readonly QueryPart[]): FoundPlace | null {
  const found: FoundPlace[] = [];
  for (let from = 0; from < parts.length; ) {
    const place = placeAt(reference, parts, from);
    if (place) found.push(place);
    from = place ? place.to : from + 1;
  }
  return found.length < 2 ? (found[0] ?? null) : joined(found, parts);
}

function placeAt(reference: Reference, parts: readonly QueryPart[], from: number): FoundPlace | null {
  for (let length = Math.min(longestPlace, parts.length - from); length > 0; length -= 1) {
    const run = parts.slice(from, from + length);
    if (!isNameable(run)) continue;
    const match = recognisePlace(
      reference,
      run.map(({ text }) => text),
    );
    const sure = match ? surenessOf(run, match) : 0;
    if (!match || sure === 0) continue;
    const next = parts[from + length];
    const ward = next?.kind === 'word' ? wardOf(reference, match.entries, next.text) : null;
    const terms = run.flatMap((part) => ('term' in part && part.term ? [part.term] : []));
    return ward
      ? { entries: [ward], terms: [], from, to: from + length + 1, sure: 0.95 }
      : { entries: match.entries, terms, from, to: from + length, sure };
  }
  return null;
}

// "Naya Baneshwor" begins with what elsewhere is a condition; a name of one word is a word.
function isNameable(run: readonly QueryPart[]): boolean {
  const [first, ...others] = run;
  const last = run.at(-1);
  if (!first || last?.kind !== 'word' || /^k\d/.test(last.term.strict[0] ?? '')) return false;
  return [first, ...others].every((part) => 'term' in part && part.term !== null);
}

function surenessOf(run: readonly QueryPart[], { exact }: PlaceMatch): number {
  const last = run.at(-1);
  const isIn = last?.kind === 'word' && last.role === 'in';
  if (run.length > 1) return exact ? 0.95 : isIn ? 0.9 : 0.7;
  const known = last?.kind === 'word' && last.term.strict.every(isThing);
  if (known) return exact && isIn ? 0.9 : 0;
  if (exact) return 0.95;
  const sound = last?.kind === 'word' ? (last.term.strict[0]?.length ?? 0) - 1 : 0;
  return sound < shortestSound ? 0 : isIn ? 0.9 : 0.7;
}

/** A concept of the lexicon that is no place. */
function isThing(term: string): boolean {
  return term.startsWith('c') && !term.startsWith('cplace');
}

// Of two places beside each other the one within the other is meant; two that have nothing to do with each other are words.
function joined(found: readonly FoundPlace[], parts: readonly QueryPart[]): FoundPlace | null {
  const [first, ...others] = found;
  if (!first) return null;
  let entries: PlaceEntry[] | null = first.entries;
  let last = first;
  for (const other of others) {
    entries = within(entries, other.entries);
    const between = parts.slice(last.to, other.from);
    if (!entries || between.some((part) => part.kind !== 'filler')) return null;
    last = other;
  }
  const terms = found.find((each) => each.entries.some((entry) => entries.includes(entry)))?.terms ?? [];
  return { entries, terms, from: first.from, to: last.to, sure: 0.95 };
}

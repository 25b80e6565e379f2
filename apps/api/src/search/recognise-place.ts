import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { formOf } from '@thulubazaar/nepal/normalise';
import { stem } from '@thulubazaar/nepal/postpositions';
import { strictKey } from '@thulubazaar/nepal/sound-key';
import { madeOf } from '../reference/made-of.ts';
import { ancestorsOf, type PlaceEntry, type Reference } from '../reference/reference.ts';

/** Places that some words of a query may mean; none of them lies in another. */
export interface PlaceMatch {
  entries: PlaceEntry[];
  /** The name as it is written, not one that only sounds like it. */
  exact: boolean;
}

function piecesOf(name: string): string[] {
  return name.split(/[\s,/()-]+/u).filter((piece) => piece !== '');
}

/** Sound key of a whole name, so that "durbar marg" and "दरबारमार्ग" are one. */
function nameKey(pieces: readonly string[]): string {
  return pieces.map(strictKey).join('');
}

function spelling(pieces: readonly string[]): string {
  return pieces.map((piece) => stem(formOf(piece))).join('');
}

type PlaceIndex = Map<string, { entry: PlaceEntry; spelled: Set<string> }[]>;

export const placeIndex = madeOf(function* (reference): Generator<void, PlaceIndex> {
  const index: PlaceIndex = new Map();
  for (const entry of reference.places.values()) {
    if (entry.level === 'ward') continue;
    const spelled = new Map<string, Set<string>>();
    for (const name of [entry.name.en, entry.name.ne, ...entry.aliases]) {
      const pieces = piecesOf(name);
      const key = nameKey(pieces);
      spelled.set(key, (spelled.get(key) ?? new Set()).add(spelling(pieces)));
    }
    for (const [key, ways] of spelled)
      if (key !== '') index.set(key, [...(index.get(key) ?? []), { entry, spelled: ways }]);
    yield;
  }
  return index;
});

/** The places that words name, widest first where one name is of a district and its town; null when there are none. */
export function recognisePlace(reference: Reference, words: readonly string[]): PlaceMatch | null {
  const pieces = words.flatMap(piecesOf);
  const named = placeIndex.of(reference).get(nameKey(pieces));
  if (!named) return null;
  const written = spelling(pieces);
  const exact = named.filter(({ spelled }) => spelled.has(written));
  const entries = (exact.length > 0 ? exact : named).map(({ entry }) => entry);
  return { entries: widest(entries), exact: exact.length > 0 };
}

function widest(entries: PlaceEntry[]): PlaceEntry[] {
  return entries.filter((entry) => !ancestorsOf(entry).some((above) => entries.includes(above)));
}

/** The ward of these places with the number that is written after their name. */
export function wardOf(
  reference: Reference,
  entries: readonly PlaceEntry[],
  number: string,
): PlaceEntry | null {
  const no = toLatinDigits(number);
  if (!/^\d{1,2}$/.test(no)) return null;
  for (const entry of entries) {
    const towns = entry.level === 'local' ? [entry] : entry.children.filter(({ level }) => level === 'local');
    for (const town of towns) {
      const sameName = entry.level === 'local' || town.name.en === entry.name.en;
      const ward = sameName ? reference.places.get(`${town.id}/${Number(no)}`) : undefined;
      if (ward?.level === 'ward') return ward;
    }
  }
  return null;
}

/** Of two places named beside each other the ones within the other: Lakeside Pokhara. Null when neither is. */
export function within(one: readonly PlaceEntry[], other: readonly PlaceEntry[]): PlaceEntry[] | null {
  const inside = (inner: readonly PlaceEntry[], outer: readonly PlaceEntry[]) =>
    inner.filter((entry) => outer.some((each) => each === entry || ancestorsOf(entry).includes(each)));
  const [first, second] = [inside(one, other), inside(other, one)];
  if (first.length > 0) return first;
  return second.length > 0 ? second : null;
}

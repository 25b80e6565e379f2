import { ancestorsOf, type PlaceEntry, type Reference } from '../reference/reference.ts';
import { placesNamed, suggestPlaces } from '../reference/suggest.ts';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';

type Found = { id: string } | { problem: Omit<Problem, 'column'> };

const namesShown = 5;

/**
 * The place that a cell names: an id, a label as pages show it, or a name with what it lies in behind it, in either script. What
 * several places are called is a problem that says which.
 */
export function readPlace(reference: Reference, text: string): Found {
  const byId = reference.places.get(text.toLowerCase());
  if (byId) return { id: byId.id };
  const [name = '', ...within] = text.split(/\s*[,>،]\s*/).filter((part) => part !== '');
  const named = placesNamed(reference, name);
  const wanted = within.map(nameKey);
  const inside = named.filter((entry) => wanted.every((key) => isWithin(entry, key)));
  const found = outermost(narrow(inside));
  const [first] = found;
  if (!first) return { problem: unknown(reference, name) };
  if (found.length === 1) return { id: first.id };
  const labels = found.slice(0, namesShown).map(({ label }) => label.en);
  const names =
    new Set(labels).size === labels.length ? labels : found.slice(0, namesShown).map(({ id }) => id);
  return { problem: { code: 'ambiguous_place', params: { names: names.join(' · ') } } };
}

function unknown(reference: Reference, name: string): Omit<Problem, 'column'> {
  const near = suggestPlaces(reference, name, 3);
  if (near.length === 0) return { code: 'unknown_place' };
  return { code: 'perhaps_place', params: { names: near.map(({ label }) => label.en).join(' · ') } };
}

function isWithin(entry: PlaceEntry, key: string): boolean {
  return [...ancestorsOf(entry), entry].some(
    ({ id, name, aliases }) =>
      nameKey(id) === key || [name.en, name.ne, ...aliases].some((one) => nameKey(one) === key),
  );
}

/** Districts and provinces are too wide for a listing: where something smaller has the name, that is meant. */
function narrow(entries: PlaceEntry[]): PlaceEntry[] {
  const narrower = entries.filter(({ level }) => level !== 'province' && level !== 'district');
  return narrower.length > 0 ? narrower : entries;
}

/** A neighbourhood called as the town it is in: the town is meant. */
function outermost(entries: PlaceEntry[]): PlaceEntry[] {
  return entries.filter((entry) => !ancestorsOf(entry).some((above) => entries.includes(above)));
}

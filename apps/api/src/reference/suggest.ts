import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { strictKey } from '@thulubazaar/nepal/sound-key';
import type { PlaceEntry, Reference } from './reference.ts';

interface Named {
  entry: PlaceEntry;
  keys: string[];
  order: number;
}

// Areas and towns are what people type; a district or province of the same name comes after them.
const levelOrder: Record<PlaceEntry['level'], number> = {
  area: 0,
  local: 1,
  district: 2,
  province: 3,
  ward: 4,
};
const indexes = new WeakMap<Reference, Named[]>();

/** Sound key of a whole name, so that "durbar marg" and "दरबारमार्ग" start alike. */
function nameKey(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map(strictKey)
    .join('');
}

function indexOf(reference: Reference): Named[] {
  let index = indexes.get(reference);
  if (!index) {
    index = [...reference.places.values()]
      .filter((entry) => entry.level !== 'ward')
      .map((entry) => ({
        entry,
        keys: [...new Set([entry.name.en, entry.name.ne, ...entry.aliases].map(nameKey))],
        order: levelOrder[entry.level],
      }));
    indexes.set(reference, index);
  }
  return index;
}

/**
 * Places whose name sounds like what has been typed so far, in either script; a number at the end means a ward
 * ("bharatpur 12", "भरतपुर-१२").
 */
export function suggestPlaces(reference: Reference, typed: string, limit: number): PlaceEntry[] {
  const [, name = '', ward] = /^(.*?)(?:[\s-]+(\d{1,2}))?$/su.exec(toLatinDigits(typed.trim())) ?? [];
  const key = nameKey(name);
  if (key === '') return [];
  const found = indexOf(reference)
    .map((named) => ({ named, score: scoreOf(named.keys, key) }))
    .filter(({ score }) => score < 3)
    .sort((a, b) => a.score - b.score || a.named.order - b.named.order || a.named.entry.no - b.named.entry.no)
    .map(({ named }) => named.entry);
  const wards = ward
    ? found
        .flatMap((entry) => reference.places.get(`${entry.id}/${Number(ward)}`) ?? [])
        .filter((entry) => entry.level === 'ward')
    : [];
  return [...wards, ...found].slice(0, limit);
}

/** 0 the same name, 1 it starts so, 2 it holds it, 3 neither. */
function scoreOf(keys: string[], key: string): number {
  if (keys.includes(key)) return 0;
  if (keys.some((each) => each.startsWith(key))) return 1;
  return key.length >= 3 && keys.some((each) => each.includes(key)) ? 2 : 3;
}

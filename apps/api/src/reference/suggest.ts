import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { formOf } from '@thulubazaar/nepal/normalise';
import { startKey, strictKey } from '@thulubazaar/nepal/sound-key';
import { madeOf } from './made-of.ts';
import type { PlaceEntry, Reference } from './reference.ts';

interface Named {
  entry: PlaceEntry;
  /** As they are written, and as they sound. */
  names: string[];
  keys: string[];
  /** How many people may mean it: see `sizeOf`. */
  size: number;
}

/** Sound key of a whole name, so that "durbar marg" and "दरबारमार्ग" start alike. */
function nameKey(name: string, keyOfLast: (word: string) => string = strictKey): string {
  const words = name.split(/[\s-]+/u);
  const last = words.pop() ?? '';
  return [...words.map(strictKey), keyOfLast(last)].join('');
}

/** A whole name as it is written, however its words are divided. */
function spelling(name: string): string {
  return formOf(name).replace(/[\s-]+/gu, '');
}

// A city of thirty wards is meant more often than a municipality of ten, and that than a district or province, which are too
// wide for most things. The neighbourhoods we know are the ones that people name.
const sizes: Readonly<Record<string, number>> = {
  metropolitan: 60,
  'sub-metropolitan': 50,
  area: 40,
  municipality: 20,
  district: 15,
  'rural-municipality': 0,
  province: 0,
};
/** A town that its district is called after. */
const namesDistrict = 25;
/** A neighbourhood called as the town it is in: the town is meant. */
const namesTown = -25;

function sizeOf({ type, name, children, parent, level }: PlaceEntry): number {
  const wards = level === 'local' ? children.filter((child) => child.level === 'ward').length : 0;
  const isNamesake = parent !== null && name.en.startsWith(parent.name.en);
  const more = !isNamesake ? 0 : level === 'local' ? namesDistrict : namesTown;
  return (sizes[type] ?? 0) + wards / 4 + more;
}

export const suggestedPlaces = madeOf(function* ({ places }): Generator<void, Named[]> {
  const index: Named[] = [];
  for (const entry of places.values()) {
    if (entry.level === 'ward') continue;
    const all = [entry.name.en, entry.name.ne, ...entry.aliases];
    const [names, keys] = [all.map(spelling), all.map((name) => nameKey(name))];
    index.push({ entry, names: [...new Set(names)], keys: [...new Set(keys)], size: sizeOf(entry) });
    yield;
  }
  return index;
});

/**
 * Places whose name begins as what has been typed so far, or sounds as if it did, in either script; a number at the end means
 * a ward ("bharatpur 12", "भरतपुर-१२").
 */
export function suggestPlaces(reference: Reference, typed: string, limit: number): PlaceEntry[] {
  const [, name = '', ward] = /^(.*?)(?:[\s-]+(\d{1,2}))?$/su.exec(toLatinDigits(typed.trim())) ?? [];
  const asked = { text: spelling(name), key: nameKey(name), start: nameKey(name, startKey) };
  if (asked.key === '') return [];
  const found = suggestedPlaces
    .of(reference)
    .map((named) => ({ named, score: scoreOf(named, asked) }))
    .filter(({ score }) => score < unlike)
    .sort((a, b) => a.score - b.score || b.named.size - a.named.size || a.named.entry.no - b.named.entry.no)
    .map(({ named }) => named.entry);
  const wards = ward
    ? found
        .flatMap((entry) => reference.places.get(`${entry.id}/${Number(ward)}`) ?? [])
        .filter((entry) => entry.level === 'ward')
    : [];
  return [...wards, ...found].slice(0, limit);
}

/**
 * Every place that is called this, in either script: as it is written, else as it sounds. With a number at the end the wards of
 * that number.
 */
export function placesNamed(reference: Reference, typed: string): PlaceEntry[] {
  const [, name = '', ward] = /^(.*?)(?:[\s-]+(\d{1,2}))?$/su.exec(toLatinDigits(typed.trim())) ?? [];
  const [text, key] = [spelling(name), nameKey(name)];
  if (text === '' || key === '') return [];
  const all = suggestedPlaces.of(reference);
  const written = all.filter(({ names }) => names.includes(text));
  const found = (written.length > 0 ? written : all.filter(({ keys }) => keys.includes(key))).map(
    ({ entry }) => entry,
  );
  if (!ward) return found;
  return found
    .flatMap((entry) => reference.places.get(`${entry.id}/${Number(ward)}`) ?? [])
    .filter((entry) => entry.level === 'ward');
}

const unlike = 5;

/** 0 the same name, 1 it is written so at its start, 2 it sounds the same, 3 it starts to, 4 it holds the sound. */
function scoreOf(
  { names, keys }: Named,
  { text, key, start }: Record<'text' | 'key' | 'start', string>,
): number {
  if (names.includes(text)) return 0;
  if (names.some((name) => name.startsWith(text))) return 1;
  if (keys.includes(key)) return 2;
  if (keys.some((each) => each.startsWith(start))) return 3;
  return key.length >= 3 && keys.some((each) => each.includes(key)) ? 4 : unlike;
}

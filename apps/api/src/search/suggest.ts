import type { Suggestion } from '@thulubazaar/contract';
import { normaliseText } from '@thulubazaar/nepal/normalise';
import { strictKey } from '@thulubazaar/nepal/sound-key';
import type pg from 'pg';
import { madeOf } from '../reference/made-of.ts';
import type { CategoryEntry, PlaceEntry, Reference } from '../reference/reference.ts';
import { suggestPlaces } from '../reference/suggest.ts';
import { categoryCounts } from './category-counts.ts';
import { categoryNames } from './category-names.ts';

/** Fewer letters begin too many words. */
const fewestLetters = 2;
const mostPlaces = 3;
const mostCategories = 3;

interface Named {
  entry: CategoryEntry;
  /** In the script it is written in, and by sound. */
  name: string;
  key: string;
}

export const suggestedNames = madeOf(function* ({ categories }): Generator<void, Named[]> {
  const also = new Map<string, string[]>();
  for (const [id, names] of categoryNames) also.set(id, [...(also.get(id) ?? []), ...names]);
  const index: Named[] = [];
  for (const entry of categories.values()) {
    for (const name of [entry.name.en, entry.name.ne, ...entry.aliases, ...(also.get(entry.id) ?? [])])
      index.push({ entry, name: normaliseText(name).trim(), key: keyOf(name) });
    yield;
  }
  return index;
});

function keyOf(text: string): string {
  return text.split(/\s+/u).map(strictKey).join('');
}

function isDevanagari(text: string): boolean {
  return /[\u0900-\u097f]/u.test(text);
}

/** Categories a name of which begins as typed, or sounds as if it did; the fullest first. */
function categoriesFor(
  reference: Reference,
  typed: string,
  counts: ReadonlyMap<number, number>,
): Suggestion[] {
  const written = normaliseText(typed).trim();
  const key = keyOf(typed);
  const found = new Map<CategoryEntry, number>();
  for (const { entry, name, key: sound } of suggestedNames.of(reference)) {
    const starts = name.startsWith(written) || name.includes(` ${written}`);
    if (starts || (key.length >= 3 && sound.startsWith(key)))
      found.set(entry, Math.max(found.get(entry) ?? 0, starts ? 2 : 1));
  }
  const count = (entry: CategoryEntry) => counts.get(entry.no) ?? 0;
  return [...found]
    .sort(([a, well], [b, better]) => better - well || count(b) - count(a) || a.no - b.no)
    .slice(0, mostCategories)
    .map(([entry]) => ({
      kind: 'category',
      text: isDevanagari(typed) ? entry.name.ne : entry.name.en,
      label: entry.name,
      id: entry.id,
      count: count(entry),
    }));
}

/** From so many letters on a place may be one that only sounds like them. */
const fewestSounding = 5;

function placesFor(reference: Reference, typed: string): Suggestion[] {
  const written = normaliseText(typed).trim();
  const isWritten = ({ name, aliases }: PlaceEntry) =>
    [name.en, name.ne, ...aliases].some((each) => normaliseText(each).startsWith(written));
  const found = suggestPlaces(reference, typed, 3 * mostPlaces);
  const places = [...written].length < fewestSounding ? found.filter(isWritten) : found;
  return places.slice(0, mostPlaces).map(({ id, name, label }) => ({
    kind: 'place',
    text: isDevanagari(typed) ? name.ne : name.en,
    label,
    id,
  }));
}

// Words of titles by how many listings hold them; by the index search_words_start, which orders by the words themselves.
const wordsSql = `
  select word from search_words where word >= $1 and word < $2 order by uses desc, word limit $3`;

async function wordsFor(pool: pg.Pool, typed: string, limit: number): Promise<Suggestion[]> {
  const words = normaliseText(typed).trim().split(/\s+/u);
  const start = words.pop() ?? '';
  if ([...start].length < fewestLetters) return [];
  const before = words.length > 0 ? `${words.join(' ')} ` : '';
  const { rows } = await pool.query<{ word: string }>(wordsSql, [start, `${start}\uffff`, limit]);
  return rows.map(({ word }) => ({ kind: 'word', text: before + word }));
}

/** What somebody who has typed this far may mean: words as sellers write them, then categories, then places. */
export async function suggestFor(
  pool: pg.Pool,
  reference: Reference,
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  if ([...typed.trim()].length < fewestLetters) return [];
  const [words, counts] = await Promise.all([wordsFor(pool, typed, limit), categoryCounts(pool)]);
  const named = [...categoriesFor(reference, typed, counts), ...placesFor(reference, typed)];
  const room = Math.max(limit - named.length, Math.ceil(limit / 2));
  return [...words.slice(0, room), ...named].slice(0, limit);
}

import { normaliseText } from '@thulubazaar/nepal/normalise';
import { readQuery } from '@thulubazaar/nepal/read-query';
import { type QueryTerm, queryTerms } from '@thulubazaar/nepal/search-terms';
import { startKey, strictKey } from '@thulubazaar/nepal/sound-key';
import { madeOf } from '../reference/made-of.ts';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import { categoryNames } from './category-names.ts';
import { categoryThings } from './category-things.ts';
import { soundDistance } from './sound-distance.ts';
import { unitKey } from './units.ts';

/** A category that a thing may belong into, and how sure that is (0 to 1). */
export interface SuggestedCategory {
  entry: CategoryEntry;
  sure: number;
}

/** What a name says of its category: that it is it, that the thing is sold there, or that it has to do with it. */
const weights = { whole: 1, alias: 0.8, thing: 0.85, word: 0.35 } as const;
/** Each further word of a name makes it surer: a mobile cover is no mobile. */
const perWord = 0.35;
/** What stands before its noun, or after "for", only says more of it. */
const aside = 0.45;
/** What a name counts that so far only begins as what was typed, and one that only sounds like it. */
const begun = 0.6;
const slipped = 0.4;
const fewestLetters = 2;
const fewestSounds = 4;
const leastSure = 0.2;

interface Index {
  /** By the terms of their words. */
  names: Map<string, Map<CategoryEntry, number>>;
  /** As they are written and as they sound, for words that are still being typed. */
  written: { text: string; key: string; entry: CategoryEntry; weight: number }[];
  longest: number;
}

/** The names of every category that listings can be in. */
function* namesOf({ categories }: Reference): Generator<[CategoryEntry, string, number]> {
  const leaf = (id: string) => {
    const entry = categories.get(id);
    return entry?.parent ? entry : undefined;
  };
  for (const entry of categories.values()) {
    if (!entry.parent) continue;
    for (const name of [entry.name.en, entry.name.ne]) {
      yield [entry, name, weights.whole];
      for (const word of name.split(/[\s,]+/u)) yield [entry, word, weights.word];
    }
    for (const alias of entry.aliases) yield [entry, alias, weights.alias];
  }
  for (const [table, weight] of [
    [categoryNames, weights.whole],
    [categoryThings, weights.thing],
  ] as const)
    for (const [id, names] of table) {
      const entry = leaf(id);
      if (entry) for (const name of names) yield [entry, name, weight];
    }
}

export const postedNames = madeOf(function* (reference): Generator<void, Index> {
  const index: Index = { names: new Map(), written: [], longest: 1 };
  for (const [entry, name, weight] of namesOf(reference)) {
    const terms = queryTerms(name);
    const key = unitKey(terms);
    if (key === '') continue;
    const entries = index.names.get(key) ?? new Map<CategoryEntry, number>();
    index.names.set(key, entries.set(entry, Math.max(entries.get(entry) ?? 0, weight)));
    index.longest = Math.max(index.longest, terms.length);
    index.written.push({ text: normaliseText(name).trim(), key: soundOf(name), entry, weight });
    yield;
  }
  return index;
});

function soundOf(text: string, keyOf: (word: string) => string = strictKey): string {
  return text.split(/\s+/u).map(keyOf).join('');
}

interface Said {
  text: string;
  term: QueryTerm;
  /** Fillers are part of names (house *for sale*), and name nothing alone. */
  filler: boolean;
  /** It only says more of another word. */
  aside: boolean;
}

interface Run {
  entries: ReadonlyMap<CategoryEntry, number>;
  from: number;
  to: number;
  aside: boolean;
}

const furtherBegins = /^(?:for|with|of|from|in|at)$/i;

function saidIn(text: string): Said[] {
  const parts = readQuery(text);
  const further = parts.findIndex((part) => part.kind === 'filler' && furtherBegins.test(part.text));
  return parts.flatMap((part, at) => {
    // "2 kotha" says room.
    const term = part.kind === 'quantity' ? part.terms[1] : 'term' in part ? part.term : null;
    if (!term || part.kind === 'condition' || part.kind === 'preference') return [];
    const role = part.kind === 'word' ? part.role : null;
    const aside = (further > 0 && at > further) || role === 'of' || role === 'with' || role === 'in';
    return [{ text: part.text, term, filler: part.kind === 'filler', aside }];
  });
}

/** The names that runs of words are, the longest first. Runs never overlap. */
function runsOf({ names, longest }: Index, said: readonly Said[]): Run[] {
  const found: Run[] = [];
  const isFree = (from: number, to: number) => found.every((each) => to <= each.from || from >= each.to);
  const alone = said.every(({ filler }) => filler);
  for (let length = Math.min(longest, said.length); length > 0; length -= 1)
    for (let from = 0; from + length <= said.length; from += 1) {
      const run = said.slice(from, from + length);
      if (!isFree(from, from + length) || (!alone && run.every(({ filler }) => filler))) continue;
      const entries = names.get(unitKey(run.map(({ term }) => term)));
      if (entries) found.push({ entries, from, to: from + length, aside: run.every((part) => part.aside) });
    }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * The categories that what a title or a few letters say may belong into, the surest first; none where nothing is known of the
 * words. Pure: the same text and trees always give the same.
 */
export function suggestCategories(reference: Reference, text: string, limit: number): SuggestedCategory[] {
  const index = postedNames.of(reference);
  const said = saidIn(text);
  const runs = runsOf(index, said);
  // The noun comes last, in Nepali and in English: a mobile cover is a cover.
  const head = runs.findLast((run) => !run.aside) ?? runs.at(-1);
  const scores = new Map<CategoryEntry, number>();
  const add = (entry: CategoryEntry, score: number) => scores.set(entry, (scores.get(entry) ?? 0) + score);
  for (const run of runs) {
    const { entries, from, to } = run;
    const share = (run === head ? 1 : aside) * (1 + perWord * (to - from - 1));
    for (const [entry, weight] of entries) add(entry, weight * share);
  }
  const last = said.at(-1);
  if (last && !last.filler && runs.at(-1)?.to !== said.length)
    for (const [entry, weight] of begunWith(index, text, last.text)) add(entry, weight);
  if (scores.size === 0)
    for (const { text: word } of said)
      for (const [entry, weight] of soundingLike(index, word)) add(entry, weight);
  return [...scores]
    .filter(([{ hidden }]) => !hidden)
    .sort(([a, well], [b, better]) => better - well || a.no - b.no)
    .map(([entry, score]) => ({ entry, sure: Math.round(Math.min(0.95, score) * 100) / 100 }))
    .filter(({ sure }) => sure >= leastSure)
    .slice(0, limit);
}

type Found = Map<CategoryEntry, number>;

function best(found: Found, entry: CategoryEntry, weight: number): void {
  found.set(entry, Math.max(found.get(entry) ?? 0, weight));
}

/** Nearly 1 where little is left to write. */
function near(start: string, whole: string): number {
  return 0.75 + 0.25 * Math.min(1, start.length / whole.length);
}

/** Categories a name of which, or a word of it, begins as all that was typed, or as its last word. */
function begunWith({ written }: Index, text: string, last: string): Found {
  const found: Found = new Map();
  for (const start of [text, last].map((each) => normaliseText(each).trim())) {
    if ([...start].length < fewestLetters) continue;
    const key = soundOf(start, startKey);
    for (const { text: name, key: sound, entry, weight } of written) {
      const reads = name.startsWith(start) || name.includes(` ${start}`);
      // Few sounds begin too many words.
      if (reads) best(found, entry, weight * begun * near(start, name));
      else if (key.length >= fewestSounds && sound.startsWith(key))
        best(found, entry, weight * slipped * near(key, sound));
    }
    if (found.size > 0) break;
  }
  return found;
}

/** Categories a name of which is a word but for a slip. */
function soundingLike({ written }: Index, word: string): Found {
  const found: Found = new Map();
  const key = strictKey(word);
  if (key.length < fewestSounds) return found;
  for (const { key: sound, entry, weight } of written) {
    if (sound[0] !== key[0] || Math.abs(sound.length - key.length) > 1) continue;
    if (soundDistance(sound, key) <= (key.length > fewestSounds ? 1 : 0.5))
      best(found, entry, weight * slipped);
  }
  return found;
}

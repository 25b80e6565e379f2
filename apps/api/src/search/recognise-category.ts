import { type QueryTerm, queryTerms } from '@thulubazaar/nepal/search-terms';
import { madeOf } from '../reference/made-of.ts';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import { categoryNames } from './category-names.ts';
import { unitKey } from './units.ts';

/** Categories that some words of a query may mean. */
export interface CategoryMention {
  entries: CategoryEntry[];
  /** The words say the category itself, not one of the things in it. */
  whole: boolean;
  /** Numbers of the first term and of the one after the last. */
  from: number;
  to: number;
}

interface Named {
  whole: Map<string, CategoryEntry[]>;
  some: Map<string, CategoryEntry[]>;
  longest: number;
}

function add(map: Map<string, CategoryEntry[]>, name: string, entry: CategoryEntry): number {
  const terms = queryTerms(name);
  const key = unitKey(terms);
  const known = map.get(key) ?? [];
  if (key !== '' && !known.includes(entry)) map.set(key, [...known, entry]);
  return terms.length;
}

export const categoryIndex = madeOf(function* (reference): Generator<void, Named> {
  const index: Named = { whole: new Map(), some: new Map(), longest: 1 };
  const seen = (length: number) => {
    index.longest = Math.max(index.longest, length);
  };
  for (const [id, names] of categoryNames) {
    const entry = reference.categories.get(id);
    if (entry) for (const name of names) seen(add(index.whole, name, entry));
    yield;
  }
  for (const entry of reference.categories.values()) {
    for (const name of [entry.name.en, entry.name.ne]) seen(add(index.whole, name, entry));
    for (const alias of entry.aliases) seen(add(index.some, alias, entry));
    yield;
  }
  return index;
});

/** Every category that a run of these terms names, the longest run first. Runs never overlap. */
export function recogniseCategories(reference: Reference, terms: readonly QueryTerm[]): CategoryMention[] {
  const { whole, some, longest } = categoryIndex.of(reference);
  const found: CategoryMention[] = [];
  const isFree = (from: number, to: number) => found.every((each) => to <= each.from || from >= each.to);
  for (let length = Math.min(longest, terms.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= terms.length; from += 1) {
      if (!isFree(from, from + length)) continue;
      const key = unitKey(terms.slice(from, from + length));
      const named = whole.get(key);
      const entries = named ?? some.get(key);
      if (entries) found.push({ entries, whole: named !== undefined, from, to: from + length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

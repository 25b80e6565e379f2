import { madeOf } from '../reference/made-of.ts';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import { suggestCategories } from '../search/suggest-categories.ts';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';

type Found = { id: string } | { problem: Omit<Problem, 'column'> };

interface Names {
  names: Map<string, CategoryEntry[]>;
  aliases: Map<string, CategoryEntry[]>;
}

const byName = madeOf(function* ({ categories }: Reference): Generator<void, Names> {
  const [names, aliases]: Map<string, CategoryEntry[]>[] = [new Map(), new Map()];
  const add = (map: Map<string, CategoryEntry[]> | undefined, name: string, entry: CategoryEntry) => {
    const known = map?.get(nameKey(name)) ?? [];
    if (!known.includes(entry)) map?.set(nameKey(name), [...known, entry]);
  };
  for (const entry of categories.values()) {
    if (!entry.parent) continue;
    for (const lang of ['en', 'ne'] as const) {
      add(names, entry.name[lang], entry);
      add(names, `${entry.parent.name[lang]} ${entry.name[lang]}`, entry);
    }
    for (const alias of entry.aliases) add(aliases, alias, entry);
    yield;
  }
  return { names: names ?? new Map(), aliases: aliases ?? new Map() };
});

const sure = 0.5;

function unknown(reference: Reference, text: string): Omit<Problem, 'column'> {
  const near = suggestCategories(reference, text, 3).filter((each) => each.sure >= sure);
  if (near.length === 0) return { code: 'unknown_category' };
  const names = near.map(({ entry }) => entry.name.en).join(' · ');
  return { code: 'perhaps_category', params: { names } };
}

/** The category that a cell names: by id, by its name, or by that with the one above before it. */
export function readCategory(reference: Reference, text: string): Found {
  const byId = reference.categories.get(text.toLowerCase());
  if (byId) return { id: byId.id };
  const key = nameKey(text.replaceAll('>', ' '));
  const { names, aliases } = byName.of(reference);
  const found = names.get(key) ?? aliases.get(key) ?? [];
  const [first] = found;
  if (!first) return { problem: unknown(reference, text) };
  if (found.length === 1) return { id: first.id };
  const said = found.slice(0, 5).map(({ parent, name }) => `${parent?.name.en} > ${name.en}`);
  return { problem: { code: 'ambiguous_category', params: { names: said.join(' · ') } } };
}

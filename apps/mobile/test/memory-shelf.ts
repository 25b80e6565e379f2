import type { Shelf } from '~/data/shelf-kinds.ts';

const shelves = new Map<string, Map<string, string>>();

/** For tests: shelves in memory, which outlive a module that is loaded anew as files outlive a killed app. */
export function openShelf(name: string): Shelf {
  const texts = () => {
    const known = shelves.get(name) ?? new Map<string, string>();
    shelves.set(name, known);
    return known;
  };
  return {
    get: async (key) => texts().get(key) ?? null,
    set: async (key, value) => void texts().set(key, value),
    drop: async (key) => void texts().delete(key),
    keys: async (prefix) => [...texts().keys()].filter((key) => key.startsWith(prefix)).sort(),
    destroy: async () => void shelves.delete(name),
  };
}

/** What stands on a shelf now. */
export const onShelf = (name: string): string[] => [...(shelves.get(name)?.keys() ?? [])].sort();

export const emptyShelves = (): void => shelves.clear();

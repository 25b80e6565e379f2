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
    async set(key, value) {
      mind();
      texts().set(key, value);
    },
    async drop(key) {
      mind();
      texts().delete(key);
    },
    keys: async (prefix) => [...texts().keys()].filter((key) => key.startsWith(prefix)).sort(),
    destroy: async () => void shelves.delete(name),
  };
}

let isFull = false;
/** A phone without room writes nothing, not even that something goes; its files can be deleted all the same. */
export function fillPhone(full: boolean): void {
  isFull = full;
}
function mind(): void {
  if (isFull) throw new Error('Error code 13: database or disk is full');
}

/** What stands on a shelf now. */
export const onShelf = (name: string): string[] => [...(shelves.get(name)?.keys() ?? [])].sort();

export const emptyShelves = (): void => shelves.clear();

import { clear, createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import { fileOf, type Shelf } from './shelf-kinds.ts';

const open = new Map<string, UseStore>();

function storeOf(name: string): UseStore {
  const known = open.get(name) ?? createStore(fileOf(name), 'shelf');
  open.set(name, known);
  return known;
}

/** The same in a browser, where the app is tried: IndexedDB. */
export function openShelf(name: string): Shelf {
  return {
    get: async (key) => (await get<string>(key, storeOf(name))) ?? null,
    set: (key, value) => set(key, value, storeOf(name)),
    drop: (key) => del(key, storeOf(name)),
    keys: async (prefix) =>
      (await keys<string>(storeOf(name))).filter((key) => key.startsWith(prefix)).sort(),
    destroy: () => clear(storeOf(name)),
  };
}

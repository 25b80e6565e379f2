import { experimental_createQueryPersister, type PersistedQuery } from '@tanstack/query-persist-client-core';
import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { session } from './session.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, type Shelf, shelfOfAccount } from './shelf-kinds.ts';

/** What is one person's has a key that begins with this; it is kept on the shelf of their account and goes with it. */
export const mine = 'mine';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The answer is kept on the phone, and shown at once the next time and without a line. */
      keep?: boolean;
    };
  }
}

const prefix = 'query';
const day = 24 * 60 * 60 * 1000;

/** Where an answer is kept; undefined for what is a person's while nobody is signed in. */
function shelfOf(storageKey: string): Shelf | undefined {
  if (!storageKey.startsWith(`${prefix}-["${mine}"`)) return openShelf(phoneShelf);
  const handle = session.me?.handle;
  return handle === undefined ? undefined : openShelf(shelfOfAccount(handle));
}

/** A phone that is full, or cannot be read, has nothing kept: that must not be why an answer does not come. */
const kept = {
  getItem: async (key: string) =>
    (await shelfOf(key)
      ?.get(key)
      .catch(() => null)) ?? null,
  setItem: async (key: string, value: string) =>
    shelfOf(key)
      ?.set(key, value)
      .catch(() => {}),
  removeItem: async (key: string) =>
    shelfOf(key)
      ?.drop(key)
      .catch(() => {}),
};

/** What was kept while the clock of the phone was ahead would be new until the clock has come there. */
function read(text: string): PersistedQuery {
  const query = JSON.parse(text) as PersistedQuery;
  const { state } = query;
  return state.dataUpdatedAt > Date.now()
    ? { ...query, state: { ...state, dataUpdatedAt: Date.now() - day } }
    : query;
}

const persister = experimental_createQueryPersister<string>({
  prefix,
  maxAge: 30 * day,
  deserialize: read,
  storage: kept,
  filters: { predicate: ({ meta }) => meta?.keep === true },
});

/** A refusal will be the same the next time; a broken line may not. The client itself tries again what may pass. */
function mayPass(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ApiError && error.status === 0 && error.code !== 'offline';
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      persister: persister.persisterFn,
      // What is kept is shown without a line; then it is asked for.
      networkMode: 'offlineFirst',
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: mayPass,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** What the keys of kept answers begin with. */
export const storagePrefix = `${prefix}-`;

/** The key under which the answer of a query is on its shelf. */
export function storageKey(queryKey: readonly unknown[]): string {
  return `${storagePrefix}${JSON.stringify(queryKey)}`;
}

session.onEnd(() => {
  queries.removeQueries({ queryKey: [mine] });
  // Public answers say what is kept, followed or one's own.
  queries.invalidateQueries();
});

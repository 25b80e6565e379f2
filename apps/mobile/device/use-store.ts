import type { Store } from '@thulubazaar/frontend/store';
import { useSyncExternalStore } from 'react';

/** A store, shown again whenever it says that it has changed. */
export function useStore<S extends Store>(store: S): S {
  useSyncExternalStore(store.subscribe, store.revision, store.revision);
  return store;
}

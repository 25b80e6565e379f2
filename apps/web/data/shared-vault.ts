import { withStore } from './browser-database.ts';

/** What another app has shared with this one, to be sold. */
export interface Shared {
  photos: File[];
  title: string;
  text: string;
}

const key = 'last';

export async function keepShared(shared: Shared): Promise<void> {
  await withStore('shared', 'readwrite', (store) => store.put(shared, key));
}

/** What was shared last, once: whoever takes it has it from then on. */
export async function takeShared(): Promise<Shared | null> {
  const shared = await withStore<Shared | undefined>('shared', 'readonly', (store) => store.get(key));
  if (shared) await dropShared();
  return shared ?? null;
}

export async function dropShared(): Promise<void> {
  await withStore('shared', 'readwrite', (store) => store.clear());
}

import { withStore } from './browser-database.ts';

/** What waits to be sent, by the id its sender has given it. Whoever sends it says what it is. */
export async function readOutbox<T>(): Promise<T[] | null> {
  return withStore<T[]>('outbox', 'readonly', (store) => store.getAll());
}

/** False where the browser keeps nothing. */
export async function keepInOutbox(clientId: string, entry: object): Promise<boolean> {
  return (await withStore('outbox', 'readwrite', (store) => store.put(entry, clientId))) !== null;
}

export async function dropFromOutbox(clientId: string): Promise<void> {
  await withStore('outbox', 'readwrite', (store) => store.delete(clientId));
}

export async function dropOutbox(): Promise<void> {
  await withStore('outbox', 'readwrite', (store) => store.clear());
}

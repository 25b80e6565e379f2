import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { withStore } from '../browser-database.ts';

type Entry = Unsent | UnsentChange;

/** What waits to be sent, messages and changes, whoever they are of; null where the browser keeps nothing. */
export async function readOutbox(): Promise<Entry[] | null> {
  return withStore<Entry[]>('outbox', 'readonly', (store) => store.getAll());
}

/** False where the browser keeps nothing. */
export async function keepInOutbox(entry: Entry): Promise<boolean> {
  return (await withStore('outbox', 'readwrite', (store) => store.put(entry, entry.clientId))) !== null;
}

export async function dropFromOutbox(clientId: string): Promise<void> {
  await withStore('outbox', 'readwrite', (store) => store.delete(clientId));
}

export async function dropOutbox(): Promise<void> {
  await withStore('outbox', 'readwrite', (store) => store.clear());
}

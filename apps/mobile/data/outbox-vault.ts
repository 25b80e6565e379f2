import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import type { Vault } from '@thulubazaar/frontend/outbox/outbox';
import { openPhotoFile, type PhotoFile } from '~/photos/photo-files.ts';
import { openShelf } from './shelf.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

export type Entry = Unsent | UnsentChange;

const prefix = 'outbox:';

/** What waits as text: of a photo its address alone, the bytes are a file beside. */
function written(entry: Entry): string {
  if (entry.kind !== 'photo') return JSON.stringify(entry);
  const { blob, type } = entry.photo;
  return JSON.stringify({ ...entry, photo: { uri: (blob as PhotoFile).uri, type } });
}

async function readEntry(text: string): Promise<Entry | null> {
  const entry = JSON.parse(text);
  if (entry.kind !== 'photo') return entry as Entry;
  const blob = await openPhotoFile(entry.photo.uri);
  return blob && ({ ...entry, photo: { blob, type: entry.photo.type } } as Entry);
}

/** What waits to be sent of an account, on its shelf: it is there again after the app was killed. */
export function outboxVault(handle: string): Vault<Entry> {
  const shelf = openShelf(shelfOfAccount(handle));
  return {
    async read() {
      const texts = await Promise.all((await shelf.keys(prefix)).map((key) => shelf.get(key)));
      const entries = await Promise.all(texts.map((text) => (text ? readEntry(text) : null)));
      return entries.filter((entry) => entry !== null);
    },
    async keep(entry) {
      await shelf.set(prefix + entry.clientId, written(entry));
      return true;
    },
    drop: (clientId) => shelf.drop(prefix + clientId),
  };
}

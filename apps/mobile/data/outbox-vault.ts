import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import type { Vault } from '@thulubazaar/frontend/outbox/outbox';
import { openPhotoFile, type PhotoFile } from '~/photos/photo-files.ts';
import { openShelf } from './shelf.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

export type Entry = Unsent | UnsentChange;

const prefix = 'outbox:';

/** What waits as text: of a photo the name of its file alone, which is beside. */
function written(entry: Entry): string {
  if (entry.kind !== 'photo') return JSON.stringify(entry);
  const { blob, type } = entry.photo;
  return JSON.stringify({ ...entry, photo: { name: (blob as PhotoFile).name, type } });
}

/** Null for what cannot be read, or has lost its photo: it holds up nothing of what else waits. */
async function readEntry(text: string): Promise<Entry | null> {
  try {
    const entry = JSON.parse(text);
    if (entry.kind !== 'photo') return entry as Entry;
    const blob = await openPhotoFile(entry.photo.name);
    return blob && ({ ...entry, photo: { blob, type: entry.photo.type } } as Entry);
  } catch {
    return null;
  }
}

/** The vault of an account, until it is shut: then nothing is written any more, and what was being written is. */
interface ShelfVault extends Vault<Entry> {
  shut(): Promise<void>;
}

/** What waits to be sent of an account, on its shelf: it is there again after the app was killed. */
export function outboxVault(handle: string): ShelfVault {
  const shelf = openShelf(shelfOfAccount(handle));
  let isShut = false;
  let writing: Promise<unknown> = Promise.resolve();
  // One after another: what was written last is what stays.
  const write = (work: () => Promise<void>): Promise<boolean> => {
    const done = writing.then(async () => {
      if (isShut) return false;
      await work();
      return true;
    });
    writing = done.catch(() => {});
    return done;
  };
  const readTexts = async () => Promise.all((await shelf.keys(prefix)).map((key) => shelf.get(key)));
  return {
    async read() {
      if (isShut) return null;
      // A shelf that cannot be read keeps nothing: what is done from now on is sent, as long as the app lives.
      const texts = await readTexts().catch(() => null);
      if (texts === null) return null;
      const entries = await Promise.all(texts.map((text) => (text ? readEntry(text) : null)));
      return entries.filter((entry) => entry !== null);
    },
    async keep(entry) {
      try {
        return await write(() => shelf.set(prefix + entry.clientId, written(entry)));
      } catch {
        // A full phone: it is sent all the same, as long as the app lives.
        return false;
      }
    },
    async drop(clientId) {
      // What cannot be struck off goes once more after the next start; the server knows it by its id.
      await write(() => shelf.drop(prefix + clientId)).catch(() => {});
    },
    async shut() {
      isShut = true;
      await writing;
    },
  };
}

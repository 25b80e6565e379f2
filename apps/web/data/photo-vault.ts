import type { PhotoType } from '@thulubazaar/contract/limits';

/** Photos that have not been sent whole, kept on the phone so that a reload or a crash loses none of them. */
interface KeptPhoto {
  blob: Blob;
  type: PhotoType;
}

const storeName = 'photos';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('thulubazaar', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  // Private windows and full disks refuse: then a reload costs the photos, and nothing else fails.
  try {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const request = action(database.transaction(storeName, mode).objectStore(storeName));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

export async function keepPhoto(key: string, photo: KeptPhoto): Promise<void> {
  await run('readwrite', (store) => store.put(photo, key));
}

export async function readPhoto(key: string): Promise<KeptPhoto | null> {
  return (await run<KeptPhoto | undefined>('readonly', (store) => store.get(key))) ?? null;
}

export async function dropPhoto(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key));
}

export async function dropEveryPhoto(): Promise<void> {
  await run('readwrite', (store) => store.clear());
}

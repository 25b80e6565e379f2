/** What the browser keeps that is too large, or too precious, for local storage. */
const stores = ['photos', 'outbox', 'shared'] as const;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('thulubazaar', stores.length);
    request.onupgradeneeded = () => {
      const { result: database } = request;
      for (const name of stores)
        if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Does one thing with a store, and resolves once that is on the disk.
 * @returns null where the browser keeps nothing: private windows and full disks refuse, and nothing else fails then
 */
export async function withStore<T>(
  name: (typeof stores)[number],
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(name, mode);
        const request = action(transaction.objectStore(name));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

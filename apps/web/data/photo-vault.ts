import type { PhotoType } from '@thulubazaar/contract/limits';
import { withStore } from './browser-database.ts';

/** Photos that are not in their listing yet, kept on the phone so that neither a reload nor days without a line lose one of them. */
interface KeptPhoto {
  blob: Blob;
  type: PhotoType;
}

export async function keepPhoto(key: string, photo: KeptPhoto): Promise<void> {
  await withStore('photos', 'readwrite', (store) => store.put(photo, key));
}

export async function readPhoto(key: string): Promise<KeptPhoto | null> {
  return (await withStore<KeptPhoto | undefined>('photos', 'readonly', (store) => store.get(key))) ?? null;
}

export async function dropPhoto(key: string): Promise<void> {
  await withStore('photos', 'readwrite', (store) => store.delete(key));
}

export async function dropEveryPhoto(spared: readonly string[]): Promise<void> {
  if (spared.length === 0) {
    await withStore('photos', 'readwrite', (store) => store.clear());
    return;
  }
  const keys = (await withStore('photos', 'readonly', (store) => store.getAllKeys())) ?? [];
  await Promise.all(keys.filter((key) => !spared.includes(String(key))).map((key) => dropPhoto(String(key))));
}

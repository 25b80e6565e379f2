import { clear, createStore, del, get, set } from 'idb-keyval';

export type PhotoFile = Blob & { uri: string };

const store = createStore('photos.db', 'photos');

/** In a browser a photo is kept in IndexedDB; its name is its address. */
export async function keepPhotoFile(uri: string, name: string): Promise<string> {
  const blob = await (await fetch(uri)).blob();
  await set(name, blob, store);
  return name;
}

export async function openPhotoFile(uri: string): Promise<PhotoFile | null> {
  const blob = await get<Blob>(uri, store);
  return blob ? Object.assign(blob, { uri }) : null;
}

export const dropPhotoFile = (uri: string): Promise<void> => del(uri, store);
export const dropEveryPhotoFile = (): Promise<void> => clear(store);

export async function readPart(file: PhotoFile, offset: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
}

import { createStore, del, delMany, get, keys, set } from 'idb-keyval';

export type PhotoFile = Blob & { uri: string; name: string };

const store = createStore('photos.db', 'photos');

/** In a browser a photo is kept in IndexedDB; it is shown from the memory of the page. */
export async function keepPhotoFile(uri: string, name: string): Promise<string> {
  const blob = await (await fetch(uri)).blob();
  await set(name, blob, store);
  return name;
}

export async function openPhotoFile(name: string): Promise<PhotoFile | null> {
  const blob = await get<Blob>(name, store);
  return blob ? Object.assign(blob, { uri: URL.createObjectURL(blob), name }) : null;
}

export const dropCopy = async (uri: string): Promise<void> => URL.revokeObjectURL(uri);
export const dropPhotoFile = (name: string): Promise<void> => del(name, store);
export async function dropEveryPhotoFile(but: readonly string[] = []): Promise<void> {
  const names = await keys<string>(store);
  await delMany(
    names.filter((name) => !but.includes(name)),
    store,
  );
}

export async function readPart(file: PhotoFile, offset: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
}

import type { PhotoFile } from '~/photos/photo-files.ts';

/** For tests: files of photos in memory. */
export const photoFiles = new Map<string, Uint8Array>();

const open = (name: string): PhotoFile | null => {
  const bytes = photoFiles.get(name);
  return bytes ? ({ size: bytes.length, uri: `file:///photos/${name}`, name } as PhotoFile) : null;
};

/** A JPEG by its first bytes, of a size. */
export function putPhoto(name: string, size: number): void {
  const bytes = new Uint8Array(size);
  bytes.set([0xff, 0xd8, 0xff]);
  photoFiles.set(name, bytes);
}

export const memoryPhotos = {
  keepPhotoFile: async (_uri: string, name: string) => {
    if (!photoFiles.has(name)) putPhoto(name, 1000);
    return name;
  },
  openPhotoFile: async (name: string) => open(name),
  dropPhotoFile: async (name: string) => void photoFiles.delete(name),
  dropCopy: async () => {},
  dropEveryPhotoFile: async (but: readonly string[] = []) => {
    for (const name of [...photoFiles.keys()]) if (!but.includes(name)) photoFiles.delete(name);
  },
  readPart: async ({ name }: PhotoFile, offset: number, length: number) =>
    (photoFiles.get(name) ?? new Uint8Array()).slice(offset, offset + length),
};

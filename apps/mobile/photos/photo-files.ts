import { Directory, File, Paths } from 'expo-file-system';

/** A photo on the phone, to be sent: its bytes, and where they are now. */
export type PhotoFile = Blob & { uri: string; name: string };

const folder = () => new Directory(Paths.document, 'photos');

/** The file of a name; where the folder is may be another place after the app was updated, so that only the name is remembered. */
function fileOf(name: string): File {
  return new File(folder(), name.slice(name.lastIndexOf('/') + 1));
}

/**
 * Copies a picked photo to where the system does not take it away; it stays there until what it belongs to has been sent.
 * @returns the name under which it is opened and dropped
 */
export async function keepPhotoFile(uri: string, name: string): Promise<string> {
  if (!folder().exists) folder().create({ intermediates: true, idempotent: true });
  const kept = fileOf(name);
  if (!kept.exists) await new File(uri).copy(kept);
  return kept.name;
}

/** The photo that was kept under a name; null where the phone has it no longer. */
export async function openPhotoFile(name: string): Promise<PhotoFile | null> {
  const file = fileOf(name);
  return file.exists ? (file as PhotoFile) : null;
}

export async function dropPhotoFile(name: string): Promise<void> {
  const file = fileOf(name);
  if (file.exists) file.delete();
}

/** Drops a copy that the phone made on the way and would keep for long; what lies elsewhere is somebody's own. */
export async function dropCopy(uri: string): Promise<void> {
  if (!uri.startsWith(Paths.cache.uri)) return;
  const file = new File(uri);
  if (file.exists) file.delete();
}

/** Takes every kept photo from the phone, but those of these names. */
export async function dropEveryPhotoFile(but: readonly string[] = []): Promise<void> {
  if (!folder().exists) return;
  for (const file of folder().list()) if (!but.includes(file.name)) file.delete();
}

/** The bytes from an offset on, at most so many. */
export async function readPart(file: PhotoFile, offset: number, length: number): Promise<Uint8Array> {
  const handle = new File(file.uri).open();
  try {
    handle.offset = offset;
    return handle.readBytes(length);
  } finally {
    handle.close();
  }
}

import { Directory, File, Paths } from 'expo-file-system';

/** A photo on the phone, to be sent: its bytes, and where they are. */
export type PhotoFile = Blob & { uri: string };

const folder = () => new Directory(Paths.document, 'photos');

/** Copies a picked photo to where the system does not take it away; it stays there until it has been sent. */
export async function keepPhotoFile(uri: string, name: string): Promise<string> {
  if (!folder().exists) folder().create({ intermediates: true });
  const kept = new File(folder(), name);
  if (!kept.exists) await new File(uri).copy(kept);
  return kept.uri;
}

/** The photo that was kept under an address; null where the phone has it no longer. */
export async function openPhotoFile(uri: string): Promise<PhotoFile | null> {
  const file = new File(uri);
  return file.exists ? (file as PhotoFile) : null;
}

export async function dropPhotoFile(uri: string): Promise<void> {
  const file = new File(uri);
  if (file.exists) file.delete();
}

/** Takes every kept photo from the phone. */
export async function dropEveryPhotoFile(): Promise<void> {
  if (folder().exists) folder().delete();
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

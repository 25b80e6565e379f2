import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { maxBulkZipBytes, maxPhotoBytes, mostBulkRows, mostPhotos } from '@thulubazaar/contract';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { StoredObject } from '../kernel/store/store.ts';
import { EntryTooLarge, entriesOf, openZip, readEntry, zipOptions } from './zip-entries.ts';

/** A zip with photos, some of which are asked for by name; nothing else in it is ever inflated. */
export interface PhotoZip {
  /** @returns the photo, or the code of what is wrong with its name or itself */
  read(
    name: string,
  ): Promise<Buffer | 'photo_not_in_zip' | 'photo_name_twice' | 'photo_too_heavy' | 'photo_not_one'>;
  close(): Promise<void>;
}

const mostEntries = 2 * mostBulkRows * mostPhotos;
const comparable = (name: string) => name.normalize('NFC').toLowerCase();
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

/** @throws Error for what is no zip */
export async function openPhotoZip(object: StoredObject): Promise<PhotoZip> {
  if (object.size > maxBulkZipBytes) {
    object.body.destroy();
    throw new Error('too large');
  }
  // A zip is read from its end.
  const folder = await mkdtemp(join(tmpdir(), 'thulubazaar-bulk-'));
  const path = join(folder, 'photos.zip');
  try {
    await pipeline(object.body, createWriteStream(path));
    const zip = await openZip((done) => yauzl.open(path, zipOptions, done));
    const byName = namesOf(await entriesOf(zip, mostEntries));
    return {
      read: (name) => readPhoto(zip, byName, name),
      close: async () => {
        zip.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Entries by their whole names and by their last parts. */
function namesOf(entries: Map<string, Entry>): Map<string, Entry[]> {
  const byName = new Map<string, Entry[]>();
  for (const [name, entry] of entries) {
    // What macOS puts beside each file.
    if (name.startsWith('__MACOSX/')) continue;
    for (const key of new Set([comparable(name), comparable(baseName(name))]))
      byName.set(key, [...(byName.get(key) ?? []), entry]);
  }
  return byName;
}

async function readPhoto(
  zip: ZipFile,
  byName: Map<string, Entry[]>,
  name: string,
): ReturnType<PhotoZip['read']> {
  const [entry, ...others] = byName.get(comparable(name.replaceAll('\\', '/'))) ?? [];
  if (!entry) return 'photo_not_in_zip';
  if (others.length > 0) return 'photo_name_twice';
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of readEntry(zip, entry, maxPhotoBytes)) chunks.push(chunk);
  } catch (error) {
    // Encrypted, cut off, or not what its head says.
    return error instanceof EntryTooLarge ? 'photo_too_heavy' : 'photo_not_one';
  }
  return Buffer.concat(chunks);
}

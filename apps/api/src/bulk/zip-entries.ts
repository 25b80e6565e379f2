import type { Readable } from 'node:stream';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';

/** Opens a zip of which some entries are read, each to a limit that its bytes themselves are counted against. */
export const zipOptions = {
  lazyEntries: true,
  autoClose: false,
  // A name that climbs out of its folder is one that nobody asks for, and no reason to refuse all others.
  decodeStrings: false,
  validateEntrySizes: true,
} as const satisfies Options;

type Callback = (error: Error | null, zip?: ZipFile) => void;

export function openZip(open: (callback: Callback) => void): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open((error, zip) => (zip ? resolve(zip) : reject(error ?? new Error('no zip'))));
  });
}

/** What is in a zip, by the names as they are written in it. @throws Error for more than `most` entries, and for what is no zip */
export function entriesOf(zip: ZipFile, most: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > most) throw new Error('too many entries');
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = nameOf(entry);
      if (name !== null) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

// Without `decodeStrings` names are bytes.
function nameOf(entry: Entry): string | null {
  const raw = entry.fileName as unknown;
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw));
  const text = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
  const name = text.replaceAll('\\', '/').normalize('NFC');
  return name.endsWith('/') || yauzl.validateFileName(name) !== null ? null : name;
}

export class EntryTooLarge extends Error {}

/** The bytes of an entry as they are inflated. @throws EntryTooLarge as soon as they are more than `most` */
export async function* readEntry(zip: ZipFile, entry: Entry, most: number): AsyncGenerator<Buffer> {
  if (entry.uncompressedSize > most) throw new EntryTooLarge();
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(error)));
  });
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) throw new EntryTooLarge();
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Text is packed as it comes; a photo is packed already. */
type Packing = 'deflate' | 'store';

/** Writes a ZIP to the disk, one file after the other: of each no more than a piece is in memory. */
export class ZipFile {
  readonly #zip: Zip;
  readonly #file: FileHandle;
  #pieces: Uint8Array[] = [];
  #error: Error | null = null;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#zip = new Zip((error, piece) => {
      if (error) this.#error = error;
      else this.#pieces.push(piece);
    });
  }

  /** @param path a file that is not there yet */
  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'wx', 0o600));
  }

  async add(name: string, source: AsyncIterable<Uint8Array | string>, packing: Packing): Promise<void> {
    const entry = packing === 'deflate' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    this.#zip.add(entry);
    for await (const piece of source) {
      entry.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      await this.#write();
    }
    entry.push(new Uint8Array(0), true);
    await this.#write();
  }

  /** Ends the archive. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#write();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #write(): Promise<void> {
    if (this.#error) throw this.#error;
    for (const piece of this.#pieces.splice(0)) await this.#file.write(piece);
  }
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { UploadTarget } from '@thulubazaar/contract';
import { assertKey } from './keys.ts';
import { signPolicy, uploadSeconds } from './signed-upload.ts';
import type { Prefix, Store } from './store.ts';

/** Where the file store takes uploads, on the API's own host. */
export const uploadPath = '/api/uploads';

const dayMs = 24 * 3600 * 1000;
const pageLength = 1000;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** A store in a folder. It also takes what browsers send, which S3 does by itself. */
export class FileStore implements Store {
  private readonly root: string;
  private readonly secret: string;

  constructor(dataDir: string, secret: string) {
    this.root = resolve(dataDir, 'store');
    this.secret = secret;
  }

  private get partials(): string {
    return join(this.root, 'partial');
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.root, key);
  }

  async put(key: string, body: Uint8Array): Promise<void> {
    await this.receive(key, [body]);
  }

  async putStream(key: string, body: Readable): Promise<void> {
    await this.receive(key, body);
  }

  /**
   * Writes what a source yields. It appears under its key only when the source has ended and the bytes are on
   * the disk; when the source throws, nothing of it stays.
   */
  async receive(key: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const path = this.pathOf(key);
    const partial = join(this.partials, randomUUID());
    await mkdir(this.partials, { recursive: true });
    try {
      const file = await open(partial, 'wx', 0o640);
      try {
        for await (const chunk of source) await file.write(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await mkdir(dirname(path), { recursive: true });
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  async get(key: string) {
    const file = await open(this.pathOf(key)).catch((error) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (!file) return null;
    const stats = await file.stat();
    if (!stats.isFile()) {
      await file.close();
      return null;
    }
    return { body: file.createReadStream(), size: stats.size };
  }

  async head(key: string) {
    const stats = await stat(this.pathOf(key)).catch((error) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return stats?.isFile() ? { size: stats.size } : null;
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) {
      const path = this.pathOf(key);
      await rm(path, { force: true });
      // The folder of a photo goes with its last variant.
      if (!key.startsWith('uploads/')) await rmdir(dirname(path)).catch(() => {});
    }
  }

  async *list(prefix: Prefix): AsyncGenerator<string[]> {
    let page: string[] = [];
    for await (const path of filesUnder(join(this.root, prefix))) {
      page.push(relative(this.root, path).split(sep).join('/'));
      if (page.length < pageLength) continue;
      yield page;
      page = [];
    }
    yield page;
  }

  async signUpload(key: string, byteCount: number): Promise<UploadTarget> {
    assertKey(key);
    const expires = Date.now() + uploadSeconds * 1000;
    return {
      method: 'POST',
      url: uploadPath,
      fields: signPolicy({ key, byteCount, expires }, this.secret),
      expiresAt: new Date(expires).toISOString(),
      maxBytes: byteCount,
    };
  }

  async sweep(): Promise<void> {
    const names = await readdir(this.partials).catch((error) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names) {
      const path = join(this.partials, name);
      const stats = await stat(path).catch(() => null);
      if (stats && stats.mtimeMs < Date.now() - dayMs) await rm(path, { force: true });
    }
  }

  async check(): Promise<void> {
    const key = `checks/${randomUUID()}`;
    await this.put(key, new Uint8Array(1));
    await this.delete([key]);
  }
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

// A rename is kept by the disk only once its folder is.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A store in the folder `store` under `dataDir`, made when it is first written to; `secret` signs uploads. */
export function createFileStore(dataDir: string, secret: string): FileStore {
  return new FileStore(dataDir, secret);
}

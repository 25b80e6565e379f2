import type { Readable } from 'node:stream';
import type { UploadTarget } from '@thulubazaar/contract';

export interface StoredObject {
  body: Readable;
  /** Bytes. */
  size: number;
}

/** What lies in the store, by who may see it. */
export type Prefix = 'uploads/' | 'media/' | 'private/';

/**
 * Where originals and photos lie: a folder or an S3 bucket. `uploads/<image id>` is private and short-lived,
 * `media/<media key>/<width>.webp` (and `.avif`) is public and never changes, `private/<image id>/<width>.webp` goes through the API to
 * those who may see it, and so does `private/exports/<id>.zip`, which is there for a day;
 * `private/bulk/<id>` is a file of listings or a zip with their photos, while it is looked at.
 */
export interface Store {
  /** Writes a whole object; a reader sees all of it or none. */
  put(key: string, body: Uint8Array, options: { contentType: string }): Promise<void>;
  /** As put, of `size` bytes that come as they are read. */
  putStream(key: string, body: Readable, options: { contentType: string; size: number }): Promise<void>;
  /** The object, or null. A body that is not read to its end must be destroyed. */
  get(key: string): Promise<StoredObject | null>;
  /** Size in bytes, or null when there is no such object. */
  head(key: string): Promise<{ size: number } | null>;
  /** Removes what is there of these; what is not there is no error. */
  delete(keys: string[]): Promise<void>;
  /** Every object under a prefix of whole segments, in no order, a page at a time. */
  list(prefix: Prefix): AsyncIterable<string[]>;
  /** Lets whoever holds the answer send exactly `byteCount` bytes to `key`, for an hour. */
  signUpload(key: string, byteCount: number): Promise<UploadTarget>;
  /** Removes what broken uploads left more than a day ago. */
  sweep(): Promise<void>;
  /** Throws when the store cannot be used. */
  check(): Promise<void>;
}

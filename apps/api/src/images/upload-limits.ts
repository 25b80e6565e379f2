import { createHash } from 'node:crypto';

/** The largest original that is taken, in bytes. */
export const maxUploadBytes = 20 * 1024 * 1024;

/** sha-256 of a file. */
export function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

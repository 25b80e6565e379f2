import { createHash } from 'node:crypto';

/** sha-256 of a file. */
export function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

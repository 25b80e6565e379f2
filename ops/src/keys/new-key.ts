import { randomBytes } from 'node:crypto';

/** An entry of PERSONAL_DATA_KEYS that nobody has yet: its day and some letters as the id, and 256 random bits. */
export function newKey(now = new Date()): string {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  return `k${day}-${randomBytes(2).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

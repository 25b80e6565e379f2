import { invalidCursor } from '../kernel/errors.ts';

/**
 * Encodes the position after which a page ends. Opaque to clients; holds the sort it belongs to and whole numbers.
 */
export function encodeCursor(sort: string, ...keys: number[]): string {
  return Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');
}

/**
 * Decodes a cursor of the same sort and length.
 * @throws AppError invalid_cursor for anything encodeCursor would not have made
 */
export function decodeCursor(cursor: string, sort: string, length: number): number[] {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(decoded) || decoded.length !== length + 1 || decoded[0] !== sort) throw invalidCursor();
  const keys: unknown[] = decoded.slice(1);
  if (!keys.every(isKey)) throw invalidCursor();
  return keys;
}

/** Times in milliseconds, prices and ids: whole, not negative, within what a timestamp can be. */
function isKey(key: unknown): key is number {
  return Number.isSafeInteger(key) && Number(key) >= 0 && Number(key) <= 8.64e15;
}

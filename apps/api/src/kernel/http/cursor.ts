import { createHash } from 'node:crypto';
import { invalidCursor } from '../errors.ts';

/** What a cursor belongs to: which list, with what words, filters and order. Not how many items a page has. */
export type Asked = readonly (string | number | null | undefined)[];

// Tells questions apart, hides nothing: nobody gains by a cursor made by hand.
function fingerprint(asked: Asked): string {
  return createHash('sha1').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}

/** Encodes the position after which a page ends. Opaque to clients; holds what was asked and whole numbers. */
export function encodeCursor(asked: Asked, ...keys: number[]): string {
  return Buffer.from(JSON.stringify([fingerprint(asked), ...keys])).toString('base64url');
}

/**
 * Decodes a cursor of the same question and length.
 * @throws AppError invalid_cursor for anything encodeCursor would not have made of it
 */
export function decodeCursor(cursor: string, asked: Asked, length: number): number[] {
  const keys = keysOf(cursor, asked, length);
  if (!keys.every(isKey)) throw invalidCursor();
  return keys;
}

/** As encodeCursor, for rows that are known by a uuid, in the order of their times. */
export function encodeRowCursor(asked: Asked, at: string, id: string): string {
  return Buffer.from(JSON.stringify([fingerprint(asked), Date.parse(at), id])).toString('base64url');
}

/**
 * Decodes what encodeRowCursor made.
 * @throws AppError invalid_cursor
 */
export function decodeRowCursor(cursor: string, asked: Asked): { at: string; id: string } {
  const [at, id] = keysOf(cursor, asked, 2);
  if (!isKey(at) || typeof id !== 'string' || !uuid.test(id)) throw invalidCursor();
  return { at: new Date(at).toISOString(), id };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function keysOf(cursor: string, asked: Asked, length: number): unknown[] {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(decoded) || decoded.length !== length + 1) throw invalidCursor();
  if (decoded[0] !== fingerprint(asked)) throw invalidCursor();
  return decoded.slice(1);
}

/** Times in milliseconds, prices and ids: whole, not negative, within what a timestamp can be. */
function isKey(key: unknown): key is number {
  return Number.isSafeInteger(key) && Number(key) >= 0 && Number(key) <= 8.64e15;
}

/** A page, `{items, nextCursor}`, from cards that are JSON text already, with what else the page says. */
export function pageJson(
  rows: readonly [id: number, key: number, card: string][],
  nextCursor: string | null,
  rest?: Record<string, unknown>,
): string {
  const cards = rows.map((row) => row[2]).join(',');
  const tail = rest ? `,${JSON.stringify(rest).slice(1, -1)}` : '';
  return `{"items":[${cards}],"nextCursor":${JSON.stringify(nextCursor)}${tail}}`;
}

import { ApiError } from '@thulubazaar/client';

/** Whether the API knows no such cursor: an address was cut off or edited, or kept from another time. */
export function isBadCursor(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return false;
  return error.code === 'invalid_cursor' || 'cursor' in error.sentences;
}

/** Reads the page of a list that an address asks for; the first one where its cursor is none. */
export async function pageAt<Page extends object>(
  cursor: string | undefined,
  read: (query: { cursor?: string }) => Promise<Page>,
): Promise<Page & { isFirst: boolean }> {
  if (cursor) {
    try {
      return { ...(await read({ cursor })), isFirst: false };
    } catch (error) {
      if (!isBadCursor(error)) throw error;
    }
  }
  return { ...(await read({})), isFirst: true };
}

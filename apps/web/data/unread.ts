import type { Answer } from '@thulubazaar/client';
import { send } from './plain-api.ts';

async function ask(): Promise<number | null> {
  const answer = await send('GET /api/me/unread');
  if (!answer.ok) return null;
  const { unread }: Answer<'GET /api/me/unread'> = await answer.json();
  return unread;
}

let asked: Promise<number | null> | null = null;

/** How many messages wait for the signed-in person, asked once for every badge of a page; null where nobody says. */
export function unreadMessages(): Promise<number | null> {
  asked ??= ask()
    .catch(() => null)
    .finally(() => {
      asked = null;
    });
  return asked;
}

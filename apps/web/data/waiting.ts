import type { Answer } from '@thulubazaar/client';
import { send } from './plain-api.ts';

/** What waits for the signed-in person; what the API does not say stays unsaid. */
export interface Waiting {
  messages: number;
  notifications: number;
}

async function ask(): Promise<Waiting | null> {
  let told: Partial<Waiting> = {};
  const hear = (event: Event) => {
    told = { ...told, ...(event as CustomEvent<Partial<Waiting>>).detail };
  };
  document.addEventListener('waiting', hear);
  try {
    const answer = await send('GET /api/me/unread');
    if (!answer.ok) return null;
    const { unread, notifications }: Answer<'GET /api/me/unread'> = await answer.json();
    // The answer may be from before what the page has told meanwhile.
    return { messages: unread, notifications, ...told };
  } finally {
    document.removeEventListener('waiting', hear);
  }
}

let asked: Promise<Waiting | null> | null = null;

/** How much waits for the signed-in person, asked once for every badge of a page; null where nobody says. */
export function whatWaits(): Promise<Waiting | null> {
  asked ??= ask()
    .catch(() => null)
    .finally(() => {
      asked = null;
    });
  return asked;
}

/** Has every badge of the page show what waits now. */
export function tellWaiting(waiting: Partial<Waiting>): void {
  document.dispatchEvent(new CustomEvent('waiting', { detail: waiting }));
}

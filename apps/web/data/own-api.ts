import { ApiError, readAnswer } from '@thulubazaar/client';
import { type Client, createClient } from '@thulubazaar/client/create-client';
import { headers } from 'next/headers';
import { proof } from './api.ts';
import { webConfig } from './config.ts';

const timeoutMilliseconds = 8000;

/**
 * The API as whoever asks for this page: for pages of one's own that need no scripts. Nothing of it is kept, and whether
 * a form came from this site the API says, which hears from where it came.
 * @param from the origin to name for what a page does of itself: a link that is followed names none
 */
export async function ownApi(from?: string): Promise<Client> {
  const asked = await headers();
  const cookie = asked.get('cookie');
  const origin = from ?? asked.get('origin');
  return createClient(async ({ path, method, headers: own, body }) => {
    try {
      const response = await fetch(webConfig().apiUrl + path, {
        method,
        headers: {
          ...own,
          ...proof(),
          ...(cookie && { cookie }),
          ...(origin && { origin }),
        },
        body: body ?? null,
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      return await readAnswer(response);
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      throw new ApiError('unreachable');
    }
  });
}

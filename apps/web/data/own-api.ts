import { ApiError, readAnswer } from '@thulubazaar/client';
import { type Client, createClient } from '@thulubazaar/client/create-client';
import type { UploadTarget } from '@thulubazaar/contract';
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
          'accept-encoding': 'identity',
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

const uploadMilliseconds = 60_000;

/**
 * Sends a file that a form without scripts has brought to where the API wants it.
 * @throws ApiError upload_incomplete, or unreachable
 */
export async function uploadFile({ url, fields }: UploadTarget, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const signal = AbortSignal.timeout(uploadMilliseconds);
  const answer = await fetch(new URL(url, webConfig().apiUrl), { method: 'POST', body: form, signal }).catch(
    () => null,
  );
  if (!answer) throw new ApiError('unreachable');
  if (!answer.ok) throw new ApiError('upload_incomplete', answer.status);
}
